import { useCallback, useState } from "react";
import { asProblem, type Problem } from "../api/problem";

export type Form<T> = {
  values: T;
  set: <K extends keyof T>(name: K, value: T[K]) => void;
  reset: (values: T) => void;
  busy: boolean;
  /** What went wrong at the last attempt; what was typed stays. */
  problem: Problem | undefined;
  error: (name: keyof T & string) => string | undefined;
  /** Whether the attempt succeeded. */
  submit: (send: (values: T) => Promise<unknown>) => Promise<boolean>;
};

export function useForm<T extends object>(initial: T): Form<T> {
  const [values, setValues] = useState(initial);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());

  const set = useCallback(<K extends keyof T>(name: K, value: T[K]) => {
    setValues((before) => ({ ...before, [name]: value }));
    setTouched((before) => new Set(before).add(String(name)));
  }, []);
  const reset = useCallback((next: T) => {
    setValues(next);
    setProblem(undefined);
  }, []);
  const submit = async (send: (values: T) => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    setTouched(new Set());
    try {
      await send(values);
      return true;
    } catch (error) {
      setProblem(asProblem(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const error = (name: keyof T & string) => (touched.has(name) ? undefined : problem?.field(name));
  return { values, set, reset, busy, problem, error, submit };
}
