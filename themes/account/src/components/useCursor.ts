import { useMemo } from "react";
import { useLocation, useNavigate } from "react-router-dom";

export type Cursor = {
  /** Of the page in sight; none for the first. */
  current: string | undefined;
  /** Number of the page in sight, from 1. */
  page: number;
  forward: (next: string) => void;
  back: () => void;
};

/** Cursors of the pages up to the one in sight, by the list's name. */
type Trails = Record<string, string[]>;

/** The trails that an entry of the browser's history keeps. */
export function trailsOf(state: unknown): Trails {
  const trails = typeof state === "object" && state !== null && "trails" in state ? state.trails : undefined;
  return typeof trails === "object" && trails !== null ? (trails as Trails) : {};
}

/**
 * Where one is in a list that only goes on: the way back is remembered, in the entry of the browser's history, so that who
 * comes back to the entry comes back to the place. Going to the page anew begins at the list's beginning.
 *
 * @param list names it among those of the page
 */
export function useCursor(list: string): Cursor {
  const { search, state } = useLocation() as { search: string; state: unknown };
  const navigate = useNavigate();
  return useMemo(() => {
    const trails = trailsOf(state);
    const trail = trails[list] ?? [];
    const go = (next: string[]) => {
      const kept = typeof state === "object" ? state : {};
      void navigate({ search }, { replace: true, state: { ...kept, trails: { ...trails, [list]: next } } });
    };
    return {
      current: trail.at(-1),
      page: trail.length + 1,
      forward: (next) => {
        go([...trail, next]);
      },
      back: () => {
        go(trail.slice(0, -1));
      },
    };
  }, [search, state, list, navigate]);
}
