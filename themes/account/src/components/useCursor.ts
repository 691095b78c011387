import { useCallback, useMemo, useState } from "react";

export type Cursor = {
  /** Of the page in sight; none for the first. */
  current: string | undefined;
  /** Number of the page in sight, from 1. */
  page: number;
  forward: (next: string) => void;
  back: () => void;
  restart: () => void;
};

/** Where one is in a list that only goes on: the way back is remembered. */
export function useCursor(): Cursor {
  const [trail, setTrail] = useState<string[]>([]);
  const forward = useCallback((next: string) => {
    setTrail((before) => [...before, next]);
  }, []);
  const back = useCallback(() => {
    setTrail((before) => before.slice(0, -1));
  }, []);
  const restart = useCallback(() => {
    setTrail([]);
  }, []);
  return useMemo(
    () => ({ current: trail.at(-1), page: trail.length + 1, forward, back, restart }),
    [trail, forward, back, restart],
  );
}
