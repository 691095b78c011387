import type { Query } from "../api/client";

/** Days back from now; all: whatever is kept; custom: from one day to another. */
export const PERIODS = ["7", "30", "90", "all", "custom"] as const;

/** What narrows every log. */
export type LogFilter = {
  period: (typeof PERIODS)[number];
  /** First day of a custom period, as date fields have it; empty: none. */
  from: string;
  /** Last day of a custom period. */
  until: string;
  loginName: string;
};

export const NO_LOG_FILTER: LogFilter = { period: "30", from: "", until: "", loginName: "" };

const DAY = 86_400_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** What people's logs are searched for by what no index finds. */
const BOUND = 90;

export function one<T extends string>(value: string | null, allowed: readonly T[], otherwise: T): T {
  return allowed.find((each) => each === value) ?? otherwise;
}

/** Midnight here of a day, or of one so many days later; undefined: it is no day. */
function midnight(day: string, later = 0): Date | undefined {
  const [, year, month, date] = DATE.exec(day) ?? [];
  const found = new Date(Number(year), Number(month) - 1, Number(date) + later);
  return Number.isNaN(found.getTime()) ? undefined : found;
}

function day(value: string | null): string {
  return value !== null && midnight(value) ? value : "";
}

/** The filter that stands in the page's address, so that the way back leads to it. */
export function readLogFilter(parameters: URLSearchParams): LogFilter {
  return {
    period: one(parameters.get("period"), PERIODS, NO_LOG_FILTER.period),
    from: day(parameters.get("from")),
    until: day(parameters.get("until")),
    loginName: parameters.get("loginName") ?? "",
  };
}

/** Only what is not as usual. */
export function writeLogFilter<F extends LogFilter>(filter: F, usual: F): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    const unused = (name === "from" || name === "until") && filter.period !== "custom";
    if (!unused && value !== usual[name as keyof F]) {
      parameters.set(name, value);
    }
  }
  return parameters;
}

/** Whether the last day comes before the first. */
export function isBackwards({ period, from, until }: LogFilter): boolean {
  return period === "custom" && from !== "" && until !== "" && until < from;
}

/** Whether the server searches a shorter time than was chosen, where it searches by what no index finds. */
export function isLong({ period, from, until, loginName }: LogFilter, now: Date): boolean {
  if (loginName.trim() !== "" || (period !== "all" && period !== "custom")) {
    return false;
  }
  const first = period === "custom" ? midnight(from) : undefined;
  const end = (period === "custom" ? midnight(until, 1) : undefined) ?? now;
  return !first || end.getTime() - first.getTime() > BOUND * DAY;
}

/** From the beginning of a day, so that the same list is asked for all day long. */
export function toLogQuery({ period, from, until, loginName }: LogFilter, now: Date): Query {
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  const custom = period === "custom";
  const first = custom ? midnight(from) : period === "all" ? undefined : new Date(today.getTime() - Number(period) * DAY);
  return {
    from: first?.toISOString() ?? "",
    until: (custom ? midnight(until, 1)?.toISOString() : undefined) ?? "",
    loginName: loginName.trim(),
  };
}
