import type { Query } from "../api/client";
import { isLong, NO_LOG_FILTER, one, readLogFilter, toLogQuery, writeLogFilter, type LogFilter } from "./logFilter";

export const WAYS = ["password", "ca", "elicence", "sharedca", "sms", "wechat", "guangdong", "sso", "registration"] as const;

export type Way = (typeof WAYS)[number];

export type LoginFilter = LogFilter & { way: "" | Way; result: "" | "success" | "failure" };

export const NO_FILTER: LoginFilter = { ...NO_LOG_FILTER, way: "", result: "" };

export function readFilter(parameters: URLSearchParams): LoginFilter {
  return {
    ...readLogFilter(parameters),
    way: one(parameters.get("way"), ["", ...WAYS], ""),
    result: one(parameters.get("result"), ["", "success", "failure"], ""),
  };
}

export function writeFilter(filter: LoginFilter): URLSearchParams {
  return writeLogFilter(filter, NO_FILTER);
}

/** Whether the server searches a shorter time than was chosen. */
export function isBounded(filter: LoginFilter, now: Date): boolean {
  return (filter.way !== "" || filter.result !== "") && isLong(filter, now);
}

export function toQuery(filter: LoginFilter, now: Date): Query {
  return { ...toLogQuery(filter, now), way: filter.way, result: filter.result };
}
