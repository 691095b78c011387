import { useEffect, useLayoutEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router-dom";

/** Milliseconds for which a page that is come back to may still grow to the place where it was left. */
const GROWING = 3000;

/**
 * A new page begins at its top, and is read from there; another tab of the same page leaves the focus on the tab. Who comes
 * back finds the place that he left.
 *
 * @param mainId id of what is scrolled
 */
export function useNewPage(mainId: string): void {
  const { pathname, key, state } = useLocation() as { pathname: string; key: string; state: unknown };
  const back = useNavigationType() === "POP";
  const keepFocus = !back && typeof state === "object" && state !== null && "keepFocus" in state;
  const places = useRef(new Map<string, number>());
  const here = useRef(key);
  const shown = useRef(pathname);
  useLayoutEffect(() => {
    here.current = key;
  }, [key]);
  useEffect(() => {
    const main = document.getElementById(mainId);
    const note = () => {
      places.current.set(here.current, main?.scrollTop ?? 0);
    };
    main?.addEventListener("scroll", note, { passive: true });
    return () => {
      main?.removeEventListener("scroll", note);
    };
  }, [mainId]);
  useEffect(() => {
    const main = document.getElementById(mainId);
    if (!main) {
      return undefined;
    }
    if (shown.current === pathname) {
      // A list that turns its page is the same page.
      places.current.set(key, main.scrollTop);
      return undefined;
    }
    shown.current = pathname;
    if (keepFocus) {
      return undefined;
    }
    const place = back ? (places.current.get(key) ?? 0) : 0;
    main.scrollTo(0, 0);
    main.focus({ preventScroll: true });
    return place > 0 ? scrollWhenLongEnough(main, place) : undefined;
  }, [pathname, key, back, keepFocus, mainId]);
}

/** Goes to the place as soon as the page is that long, unless the visitor scrolls first. */
function scrollWhenLongEnough(main: HTMLElement, place: number): () => void {
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    main.removeEventListener("wheel", stop);
    main.removeEventListener("touchmove", stop);
    main.removeEventListener("keydown", stop);
  };
  const go = () => {
    main.scrollTo(0, place);
    if (main.scrollTop >= place - 1) {
      stop();
    }
  };
  const observer = new MutationObserver(go);
  const timer = setTimeout(stop, GROWING);
  observer.observe(main, { childList: true, subtree: true });
  for (const moved of ["wheel", "touchmove", "keydown"]) {
    main.addEventListener(moved, stop, { passive: true });
  }
  go();
  return stop;
}
