import type { Query } from "../api/client";

export const WAYS = ["password", "ca", "elicence", "sharedca", "sms", "wechat", "guangdong", "sso", "registration"] as const;

export type Way = (typeof WAYS)[number];

/** Days back from now; all: whatever is kept. */
export const PERIODS = ["7", "30", "90", "all"] as const;

export type LoginFilter = {
  period: (typeof PERIODS)[number];
  way: "" | Way;
  result: "" | "success" | "failure";
  loginName: string;
};

export const NO_FILTER: LoginFilter = { period: "30", way: "", result: "", loginName: "" };

const DAY = 86_400_000;

function one<T extends string>(value: string | null, allowed: readonly T[], otherwise: T): T {
  return allowed.find((each) => each === value) ?? otherwise;
}

/** The filter that stands in the page's address, so that the way back leads to it. */
export function readFilter(parameters: URLSearchParams): LoginFilter {
  return {
    period: one(parameters.get("period"), PERIODS, NO_FILTER.period),
    way: one(parameters.get("way"), ["", ...WAYS], ""),
    result: one(parameters.get("result"), ["", "success", "failure"], ""),
    loginName: parameters.get("loginName") ?? "",
  };
}

/** Only what is not as usual. */
export function writeFilter(filter: LoginFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== NO_FILTER[name as keyof LoginFilter]) {
      parameters.set(name, value);
    }
  }
  return parameters;
}

export function isFiltered(filter: LoginFilter): boolean {
  return writeFilter(filter).size > 0;
}

/** From the beginning of a day, so that the same list is asked for all day long. */
export function toQuery({ period, way, result, loginName }: LoginFilter, now: Date): Query {
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  return {
    from: period === "all" ? "" : new Date(today.getTime() - Number(period) * DAY).toISOString(),
    way,
    result,
    loginName: loginName.trim(),
  };
}
