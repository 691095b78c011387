import { useCallback } from "react";
import { useLocation, useNavigate } from "react-router-dom";

/** State of an entry of the browser's history that was reached from the list before it. */
export const FROM_LIST = { fromList: true };

/** Goes to a list: back, with its page, filter, order and place, for who has come from it; else to its beginning. */
export function useWayBack(list: string): () => void {
  const { state } = useLocation() as { state: unknown };
  const navigate = useNavigate();
  const came = typeof state === "object" && state !== null && "fromList" in state;
  return useCallback(() => {
    if (came) {
      void navigate(-1);
    } else {
      void navigate(list, { replace: true });
    }
  }, [came, navigate, list]);
}
