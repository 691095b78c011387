import type { FigureDay, FigureName, FiguresView, FigureTotal } from "../../api/figureTypes";

/** Days that the page offers. */
export const RANGES = [7, 30, 90, 365] as const;

export type Range = (typeof RANGES)[number];

export const SUCCESS = "success";

/** Colours that a chart can have. */
export const COLOURS = 8;

/** One bar: some days, first and last. */
export type Span = { from: string; to: string };

/** One colour of a chart; values one a bar. */
export type Series = { key: string; values: number[] };

const DAY = 86_400_000;
const DAILY = 31;
const WEEK = 7;
const WEEKLY = 100;

export function readRange(text: string | null): Range {
  return RANGES.find((days) => String(days) === text) ?? 30;
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day so many days before that one. */
export function daysBefore(day: string, days: number): string {
  return iso(Date.parse(day) - days * DAY);
}

/** The day that it is in China. */
export function today(now: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(now);
}

/** Bars: of a day up to a month, of seven days (the last one ends with the range) up to a quarter, else of a calendar month. */
export function spans(from: string, to: string): Span[] {
  const first = Date.parse(from);
  const last = Date.parse(to);
  const days = Math.round((last - first) / DAY) + 1;
  const found: Span[] = [];
  if (days <= WEEKLY) {
    const length = days <= DAILY ? 1 : WEEK;
    for (let end = last; end >= first; end -= length * DAY) {
      found.unshift({ from: iso(Math.max(first, end - (length - 1) * DAY)), to: iso(end) });
    }
    return found;
  }
  for (let start = first; start <= last; ) {
    const date = new Date(start);
    const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
    found.push({ from: iso(start), to: iso(Math.min(last, next - DAY)) });
    start = next;
  }
  return found;
}

/** Sums by bar of what is chosen of each day, by the key that a day has; nothing of days without one. */
function summed(days: FigureDay[], bars: Span[], of: (day: FigureDay) => [key: string, times: number][]): Map<string, number[]> {
  const sums = new Map<string, number[]>();
  for (const day of days) {
    const bar = bars.findIndex((span) => day.day >= span.from && day.day <= span.to);
    for (const [key, times] of bar < 0 ? [] : of(day)) {
      const values = sums.get(key) ?? bars.map(() => 0);
      values[bar] = (values[bar] ?? 0) + times;
      sums.set(key, values);
    }
  }
  return sums;
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** What succeeded, one colour a subject, most first; those beyond the last colour are one. */
export function bySubject(days: FigureDay[], bars: Span[], figure: FigureName): Series[] {
  const sums = summed(days, bars, (day) => (day.figure === figure && day.succeeded > 0 ? [[day.subject, day.succeeded]] : []));
  const sorted = [...sums].map(([key, values]) => ({ key, values })).sort((a, b) => sum(b.values) - sum(a.values));
  if (sorted.length <= COLOURS) {
    return sorted;
  }
  const shown = sorted.filter((series) => series.key !== "other").slice(0, COLOURS - 1);
  const rest = sorted.filter((series) => !shown.includes(series));
  return [...shown, { key: "other", values: bars.map((_, bar) => sum(rest.map((series) => series.values[bar] ?? 0))) }];
}

/** What succeeded and what failed. */
export function byResult(days: FigureDay[], bars: Span[], figure: FigureName): Series[] {
  const sums = summed(days, bars, (day) =>
    day.figure === figure
      ? [
          [SUCCESS, day.succeeded],
          ["failure", day.failed],
        ]
      : [],
  );
  return [...sums].map(([key, values]) => ({ key, values }));
}

export type Reason = { code: string; count: number };

/** Why it failed, most first. */
export function reasons(totals: FigureTotal[], figure: FigureName): Reason[] {
  const sums = new Map<string, number>();
  for (const total of totals) {
    if (total.figure === figure && total.result !== SUCCESS) {
      sums.set(total.result, (sums.get(total.result) ?? 0) + total.count);
    }
  }
  return [...sums].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

/** How often it succeeded and failed over all the days. */
export function outcome(view: FiguresView, figure: FigureName): { succeeded: number; failed: number } {
  const own = view.days.filter((day) => day.figure === figure);
  return { succeeded: sum(own.map((day) => day.succeeded)), failed: sum(own.map((day) => day.failed)) };
}

/** Full days since then. */
export function age(oldest: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(oldest)) / DAY));
}
