import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type PropsWithChildren } from "react";
import type { Preferences } from "../api/types";
import { api, queryClient, useRead } from "../api/useApi";
import { apply, isPreferences, remember, remembered } from "./preferences";

const PATH = "/me/preferences";

type Style = {
  preferences: Preferences;
  /** Applies at once and keeps; when it cannot be kept, the old style comes back and the promise is rejected. */
  change: (next: Preferences) => Promise<void>;
};

const StyleContext = createContext<Style | undefined>(undefined);

export function useStyle(): Style {
  const style = useContext(StyleContext);
  if (!style) {
    throw new Error("outside of StyleProvider");
  }
  return style;
}

export function StyleProvider({ children }: PropsWithChildren) {
  const kept = useRead<Preferences>(PATH).data;
  const [chosen, setChosen] = useState<Preferences>();
  const keeping = useRef(Promise.resolve());
  const first = useMemo(() => remembered(), []);
  const preferences = chosen ?? (isPreferences(kept) ? kept : first);

  useEffect(() => {
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    const show = () => {
      apply(preferences, system.matches);
    };
    show();
    remember(preferences);
    system.addEventListener("change", show);
    return () => {
      system.removeEventListener("change", show);
    };
  }, [preferences]);

  const change = useCallback(
    (next: Preferences) => {
      setChosen(next);
      // One after the other: an earlier choice that is still being kept must neither be the last one kept nor be shown again.
      const kept = keeping.current
        .catch(() => undefined)
        .then(() => api.put(PATH, next))
        .then(() => {
          queryClient.setQueryData([PATH, {}], next);
        })
        .finally(() => {
          setChosen((current) => (current === next ? undefined : current));
        });
      keeping.current = kept;
      return kept;
    },
    [setChosen],
  );

  const style = useMemo(() => ({ preferences, change }), [preferences, change]);
  return <StyleContext.Provider value={style}>{children}</StyleContext.Provider>;
}
