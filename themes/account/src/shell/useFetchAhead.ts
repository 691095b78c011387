import { useEffect } from "react";
import { basePath } from "../environment";

/** What a hand does on a link before it opens it. */
const INTENTS = ["pointerover", "pointerdown", "focusin"] as const;

/** Fetches the code of a page while somebody is about to open it: by then it is there, and who never does pays nothing. */
export function useFetchAhead(fetchPage: (pathname: string) => void): void {
  useEffect(() => {
    const ahead = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest("a") : null;
      if (link?.origin === window.location.origin && link.pathname.startsWith(`${basePath}/`)) {
        fetchPage(link.pathname.slice(basePath.length));
      }
    };
    for (const intent of INTENTS) {
      document.addEventListener(intent, ahead, { passive: true });
    }
    return () => {
      for (const intent of INTENTS) {
        document.removeEventListener(intent, ahead);
      }
    };
  }, [fetchPage]);
}
