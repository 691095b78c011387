import type { Query } from "../api/client";
import { isLong, NO_LOG_FILTER, readLogFilter, toLogQuery, writeLogFilter, type LogFilter } from "./logFilter";

export type DeedFilter = LogFilter & {
  /** Code of what was done; empty: anything. */
  action: string;
};

export const NO_DEED_FILTER: DeedFilter = { ...NO_LOG_FILTER, action: "" };

export function readDeedFilter(parameters: URLSearchParams): DeedFilter {
  return { ...readLogFilter(parameters), action: parameters.get("action") ?? "" };
}

export function writeDeedFilter(filter: DeedFilter): URLSearchParams {
  return writeLogFilter(filter, NO_DEED_FILTER);
}

/** Whether the server searches a shorter time than was chosen. */
export function isDeedBounded(filter: DeedFilter, now: Date): boolean {
  return filter.action !== "" && isLong(filter, now);
}

export function toDeedQuery(filter: DeedFilter, now: Date): Query {
  return { ...toLogQuery(filter, now), action: filter.action };
}
