import type { Query } from "../api/client";

export type SortColumn = "name" | "loginName" | "joinedAt";

export type MemberFilter = {
  search: string;
  department: string;
  kind: "" | "internal" | "invited";
  state: "" | "active" | "disabled" | "leaving";
  role: string;
  sort: SortColumn;
  order: "asc" | "desc";
  max: number;
};

/** What a list can be ordered by, each way, as a choice where there are no heads of columns to press. */
export const ORDERS = [
  { sort: "joinedAt", order: "desc" },
  { sort: "joinedAt", order: "asc" },
  { sort: "name", order: "asc" },
  { sort: "name", order: "desc" },
  { sort: "loginName", order: "asc" },
  { sort: "loginName", order: "desc" },
] as const satisfies Pick<MemberFilter, "sort" | "order">[];

export const PAGE_SIZES = [20, 50, 100] as const;

export const NO_FILTER: MemberFilter = {
  search: "",
  department: "",
  kind: "",
  state: "",
  role: "",
  sort: "joinedAt",
  order: "desc",
  max: PAGE_SIZES[0],
};

function one<T extends string>(value: string | null, allowed: readonly T[], otherwise: T): T {
  return allowed.find((each) => each === value) ?? otherwise;
}

/** The filter that stands in the page's address, so that the way back leads to it. */
export function readFilter(parameters: URLSearchParams): MemberFilter {
  const size = Number(parameters.get("max"));
  return {
    search: parameters.get("search") ?? "",
    department: parameters.get("department") ?? "",
    kind: one(parameters.get("kind"), ["", "internal", "invited"], ""),
    state: one(parameters.get("state"), ["", "active", "disabled", "leaving"], ""),
    role: parameters.get("role") ?? "",
    sort: one(parameters.get("sort"), ["name", "loginName", "joinedAt"], NO_FILTER.sort),
    order: one(parameters.get("order"), ["asc", "desc"], NO_FILTER.order),
    max: PAGE_SIZES.find((each) => each === size) ?? NO_FILTER.max,
  };
}

/** Only what is not as usual. */
export function writeFilter(filter: MemberFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== NO_FILTER[name as keyof MemberFilter]) {
      parameters.set(name, String(value));
    }
  }
  return parameters;
}

export function isFiltered({ search, department, kind, state, role }: MemberFilter): boolean {
  return [search, department, kind, state, role].some((value) => value !== "");
}

export function toQuery(filter: MemberFilter): Query {
  return { ...filter, search: filter.search.trim() };
}
