import { QueryClient, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { environment, realmUrl } from "../environment";
import { token } from "../session/keycloak";
import { AccountApi, type Query } from "./client";
import { Problem } from "./problem";

export const api = new AccountApi(`${realmUrl}/user-center/v1`, token, environment.locale);

/** Milliseconds for which what was read is shown again without asking. */
const FRESH = 15_000;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < 2 && error instanceof Problem && (error.status === 0 || error.status >= 502),
    },
    // Offline, a change fails and is told of; it is not done some time later.
    mutations: { retry: false, networkMode: "always" },
  },
});

/** Reads a path; while another page of the same list comes, the one before stays in sight. */
export function useRead<T>(path: string, query: Query = {}, enabled = true): UseQueryResult<T> {
  return useQuery({
    queryKey: [path, query],
    queryFn: ({ signal }) => api.get<T>(path, query, signal),
    placeholderData: sameList(path),
    enabled,
  });
}

/** Nothing of another path: that may be another enterprise's. */
function sameList(path: string) {
  return <T>(before: T | undefined, of?: { queryKey: readonly unknown[] }): T | undefined =>
    of?.queryKey[0] === path ? before : undefined;
}

/** Everything under that path is read again. */
export function stale(path: string): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => typeof queryKey[0] === "string" && queryKey[0].startsWith(path),
  });
}
