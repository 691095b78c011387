import type { UseQueryResult } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Query } from "../api/client";
import type { Page } from "../api/types";
import { useRead } from "../api/useApi";
import { useCursor, type Cursor } from "./useCursor";

/** Reads a list page by page. A later page that has become empty is left for the one before; one with gaps alone leads on. */
export function usePaged<T>(path: string, query: Query = {}): { cursor: Cursor; list: UseQueryResult<Page<T>> } {
  const cursor = useCursor(path);
  const list = useRead<Page<T>>(path, { ...query, cursor: cursor.current });
  const { page, back } = cursor;
  const empty = list.data?.items.length === 0 && !list.data.next && !list.isPlaceholderData;
  useEffect(() => {
    if (empty && page > 1) {
      back();
    }
  }, [empty, page, back]);
  return { cursor, list };
}
