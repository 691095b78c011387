import { useMemo } from "react";
import { environment } from "../../environment";
import type { Span } from "./figureData";

/** Milliseconds. */
const WEEK = 7 * 86_400_000;

/** The days of a bar, below it and in a table. */
export function useSpanText(): (span: Span) => { short: string; long: string } {
  return useMemo(() => {
    // Days are those of China, wherever the browser is.
    const day = new Intl.DateTimeFormat(environment.locale, { dateStyle: "medium", timeZone: "UTC" });
    const short = new Intl.DateTimeFormat(environment.locale, { month: "numeric", day: "numeric", timeZone: "UTC" });
    const month = new Intl.DateTimeFormat(environment.locale, { month: "short", timeZone: "UTC" });
    return (span) => {
      const from = new Date(span.from);
      const to = new Date(span.to);
      const below = to.getTime() - from.getTime() > WEEK ? month : short;
      return { short: below.format(from), long: span.from === span.to ? day.format(from) : day.formatRange(from, to) };
    };
  }, []);
}
