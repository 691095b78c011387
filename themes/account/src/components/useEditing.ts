import { useState } from "react";
import type { Tagged } from "../api/client";
import { asProblem } from "../api/problem";
import { changes, rebased } from "./changes";
import { keptDraft } from "../session/drafts";
import { useForm, type Form } from "./useForm";

/** What is edited as the server has it now, and how to ask again. */
export type Source<T> = { latest: Tagged<T>; refetch: () => Promise<{ data?: Tagged<T> | undefined }> };

export type Editing<V> = Form<V> & {
  changed: Partial<V>;
  /** What others have saved since the form was filled; nothing as long as nobody has. */
  theirs: Partial<V> | undefined;
  /** Goes on with what was typed, over what the others have saved. */
  keepMine: () => void;
  takeTheirs: () => void;
  /** Saves against what the form was filled from. Whether it succeeded. */
  save: (send: (changed: Partial<V>, etag: string | undefined) => Promise<unknown>) => Promise<boolean>;
};

/**
 * A form over something that others may edit at the same time. Its values and the ETag that it is saved with are of one
 * reading; a later reading takes their place by itself only while nothing is typed.
 *
 * @param name names the draft that is kept over a login in between; none: nothing is kept
 */
export function useEditing<T, V extends object>({ latest, refetch }: Source<T>, read: (value: T) => V, name?: string): Editing<V> {
  // A draft from before a login was typed over what was read then: what has changed since is told as any other change.
  const [base, setBase] = useState(() => ({ ...latest, etag: keptDraft<V>(name)?.etag ?? latest.etag }));
  const before = read(base.value);
  const form = useForm(before, name ? { name, etag: base.etag } : undefined);
  const changed = changes(before, form.values);
  const fill = (from: Tagged<T>) => {
    setBase(from);
    form.reset(read(from.value));
  };
  const outdated = latest.etag !== base.etag;
  if (outdated && !form.busy && !form.dirty) {
    fill(latest);
  }
  const save = (send: (changed: Partial<V>, etag: string | undefined) => Promise<unknown>) =>
    form.submit(async () => {
      try {
        await send(changed, base.etag);
      } catch (error) {
        if (asProblem(error).status === 412) {
          await refetch();
        }
        throw error;
      }
      const { data } = await refetch();
      if (data) {
        fill(data);
      }
    });
  return {
    ...form,
    changed,
    theirs: outdated && form.dirty && !form.busy ? changes(before, read(latest.value)) : undefined,
    keepMine: () => {
      const typed = rebased(before, form.values, read(latest.value));
      fill(latest);
      for (const name of Object.keys(typed) as (keyof V)[]) {
        form.set(name, typed[name]);
      }
    },
    takeTheirs: () => {
      fill(latest);
    },
    save,
  };
}
