import { useCallback, useEffect, useRef, useState } from "react";
import { asProblem, type Problem } from "../api/problem";
import { keepDraft, keptDraft } from "../session/drafts";
import { markUnsaved } from "../session/unsaved";
import { changes } from "./changes";

export type Form<T> = {
  values: T;
  /** Whether something was typed that is not saved. */
  dirty: boolean;
  set: <K extends keyof T>(name: K, value: T[K]) => void;
  reset: (values: T) => void;
  busy: boolean;
  /** What went wrong at the last attempt; what was typed stays. */
  problem: Problem | undefined;
  error: (name: keyof T & string) => string | undefined;
  /**
   * Whether the attempt succeeded. The key is the same for the same values sent again after a lost answer, so that they
   * take effect once.
   */
  submit: (send: (values: T, idempotencyKey: string) => Promise<unknown>) => Promise<boolean>;
};

/** How a form's draft is kept over a login in between. */
export type Keeping<T> = {
  /** Of the form, and of what it is about. */
  name: string;
  /** State of what is edited. */
  etag?: string | undefined;
  /** Fields that are kept nowhere, such as numbers of documents. */
  never?: readonly (keyof T & string)[];
};

export function useForm<T extends object>(initial: T, keeping?: Keeping<T>): Form<T> {
  const [values, setValues] = useState(() => ({ ...initial, ...keptDraft<T>(keeping?.name)?.typed }));
  const [base, setBase] = useState(initial);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const key = useRef<string | undefined>(undefined);
  const typed = changes(base, values);
  const dirty = Object.keys(typed).length > 0;
  useKeeping(base, typed, keeping);

  useEffect(() => {
    const form = {};
    markUnsaved(form, dirty);
    return () => {
      markUnsaved(form, false);
    };
  }, [dirty]);
  const set = useCallback(<K extends keyof T>(name: K, value: T[K]) => {
    key.current = undefined;
    setValues((before) => ({ ...before, [name]: value }));
    setTouched((before) => new Set(before).add(String(name)));
  }, []);
  const reset = useCallback((next: T) => {
    setValues(next);
    setBase(next);
    setProblem(undefined);
  }, []);
  const submit = async (send: (values: T, idempotencyKey: string) => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    setTouched(new Set());
    try {
      key.current ??= crypto.randomUUID();
      await send(values, key.current);
      key.current = undefined;
      return true;
    } catch (error) {
      const failure = asProblem(error);
      if (isRefusal(failure)) {
        key.current = undefined;
      }
      setProblem(failure);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const error = (name: keyof T & string) => (touched.has(name) ? undefined : problem?.field(name));
  return { values, dirty, set, reset, busy, problem, error, submit };
}

/** Who leaves the form gives the draft up; who is sent to the login page leaves nothing. */
function useKeeping<T extends object>(base: T, typed: Partial<T>, keeping: Keeping<T> | undefined): void {
  const name = keeping?.name;
  const fields = (Object.keys(typed) as (keyof T & string)[]).filter((field) => !keeping?.never?.includes(field));
  const only = (values: Partial<T>) => Object.fromEntries(fields.map((field) => [field, values[field]]));
  const kept = keeping && { typed: only(typed), base: only(base), etag: keeping.etag };
  const written = JSON.stringify(kept);
  useEffect(() => {
    if (name && written) {
      keepDraft(name, JSON.parse(written) as { typed: object });
    }
  }, [name, written]);
  useEffect(
    () => () => {
      if (name) {
        keepDraft(name, { typed: {} });
      }
    },
    [name],
  );
}

/** The server has said no; after anything else nobody knows whether it was done. */
function isRefusal({ status }: Problem): boolean {
  return status >= 400 && status < 500;
}
