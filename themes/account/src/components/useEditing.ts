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

/** The draft that is kept over a login in between. */
export type Drafted<V> = {
  /** Of the form, and of what it is about. */
  name: string;
  /** Fields that are kept nowhere, such as mobiles. */
  never?: readonly (keyof V & string)[];
};

/**
 * A form over something that others may edit at the same time. Its values and the ETag that it is saved with are of one
 * reading; a later reading takes their place by itself only while nothing is typed.
 *
 * @param drafted none: nothing is kept
 */
export function useEditing<T, V extends object>({ latest, refetch }: Source<T>, read: (value: T) => V, drafted?: Drafted<V>): Editing<V> {
  // A draft from before a login was typed over what was read then: what has changed since is told as any other change.
  const [base, setBase] = useState(() => {
    const draft = keptDraft<V>(drafted?.name);
    return { values: { ...read(latest.value), ...draft?.base }, etag: draft?.etag ?? latest.etag };
  });
  const before = base.values;
  const form = useForm(before, drafted && { ...drafted, etag: base.etag });
  const changed = changes(before, form.values);
  const fill = (from: Tagged<T>) => {
    const values = read(from.value);
    setBase({ values, etag: from.etag });
    form.reset(values);
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
