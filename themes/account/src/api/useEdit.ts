import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query";
import type { Tagged } from "./client";
import { asProblem, type Problem } from "./problem";
import { api, stale } from "./useApi";

/** Reads something that can be edited, with its ETag. */
export function useTagged<T>(path: string, enabled = true): UseQueryResult<Tagged<T>> {
  return useQuery({
    queryKey: [path, "tagged"],
    queryFn: ({ signal }) => api.tagged<T>(path, {}, signal),
    enabled,
  });
}

/** Does something, then reads again what stands under those paths. */
export function useChange<V, R = unknown>(
  change: (value: V) => Promise<R>,
  ...paths: string[]
): UseMutationResult<R, Problem, V> {
  return useMutation<R, Problem, V>({
    mutationFn: async (value) => {
      try {
        return await change(value);
      } catch (error) {
        throw asProblem(error);
      }
    },
    onSuccess: () => Promise.all(paths.map(stale)),
  });
}
