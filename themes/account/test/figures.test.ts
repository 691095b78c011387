import { describe, expect, it } from "vitest";
import type { FigureDay } from "../src/api/figureTypes";
import { age, byResult, bySubject, COLOURS, daysBefore, readRange, reasons, spans, sum, today } from "../src/operator/figures/figureData";

const login = (day: string, subject: string, succeeded: number, failed = 0): FigureDay => ({ day, figure: "login", subject, succeeded, failed });

describe("figures", () => {
  it("have a bar a day up to a month", () => {
    const bars = spans("2026-11-01", "2026-11-30");
    expect(bars).toHaveLength(30);
    expect(bars[29]).toEqual({ from: "2026-11-30", to: "2026-11-30" });
  });

  it("have a bar of seven days up to a quarter, and the last ends with the range", () => {
    const bars = spans("2026-09-02", "2026-11-30");
    expect(bars).toHaveLength(13);
    expect(bars[0]).toEqual({ from: "2026-09-02", to: "2026-09-07" });
    expect(bars[12]).toEqual({ from: "2026-11-24", to: "2026-11-30" });
  });

  it("have a bar a calendar month of a year", () => {
    const bars = spans("2025-12-01", "2026-11-30");
    expect(bars).toHaveLength(12);
    expect(bars[2]).toEqual({ from: "2026-02-01", to: "2026-02-28" });
  });

  it("lose no day between bars", () => {
    for (const days of [7, 30, 90, 365]) {
      const from = daysBefore("2026-11-30", days - 1);
      const bars = spans(from, "2026-11-30");
      const every = Array.from({ length: days }, (_, day) => login(daysBefore("2026-11-30", day), "sms", 1));
      expect(sum(bySubject(every, bars, "login")[0]?.values ?? [])).toBe(days);
    }
  });

  it("of a way are one colour, most first", () => {
    const bars = spans("2026-11-29", "2026-11-30");
    const days = [login("2026-11-29", "sms", 1), login("2026-11-30", "sms", 2), login("2026-11-30", "ca", 9), login("2026-11-30", "wechat", 0, 4)];
    expect(bySubject(days, bars, "login")).toEqual([
      { key: "ca", values: [0, 9] },
      { key: "sms", values: [1, 2] },
    ]);
  });

  it("of more ways than colours lose none", () => {
    const bars = spans("2026-11-30", "2026-11-30");
    const days = Array.from({ length: 11 }, (_, way) => login("2026-11-30", way === 0 ? "other" : `way-${String(way)}`, 100 - way));
    const series = bySubject(days, bars, "login");
    expect(series.length).toBeLessThanOrEqual(COLOURS);
    expect(new Set(series.map(({ key }) => key)).size).toBe(series.length);
    expect(sum(series.flatMap(({ values }) => values))).toBe(sum(days.map(({ succeeded }) => succeeded)));
  });

  it("tell success from failure", () => {
    const bars = spans("2026-11-30", "2026-11-30");
    expect(byResult([login("2026-11-30", "sms", 3, 2), login("2026-11-30", "ca", 1, 1)], bars, "login")).toEqual([
      { key: "success", values: [4] },
      { key: "failure", values: [3] },
    ]);
  });

  it("add a reason up over all ways, most first", () => {
    expect(
      reasons(
        [
          { figure: "login", subject: "sms", result: "success", count: 9 },
          { figure: "login", subject: "sms", result: "slow_down", count: 1 },
          { figure: "login", subject: "ca", result: "expired", count: 3 },
          { figure: "login", subject: "password", result: "slow_down", count: 1 },
          { figure: "sms", subject: "login-code", result: "unavailable", count: 5 },
        ],
        "login",
      ),
    ).toEqual([
      { code: "expired", count: 3 },
      { code: "slow_down", count: 2 },
    ]);
  });

  it("are of the days of China", () => {
    expect(today(new Date("2026-11-30T15:59:59Z"))).toBe("2026-11-30");
    expect(today(new Date("2026-11-30T16:00:00Z"))).toBe("2026-12-01");
  });

  it("are of thirty days unless the address says another range that there is", () => {
    expect(readRange("90")).toBe(90);
    expect(readRange("91")).toBe(30);
    expect(readRange(null)).toBe(30);
  });

  it("tell the age of a case in full days", () => {
    expect(age("2026-11-28T12:00:00Z", new Date("2026-11-30T11:00:00Z"))).toBe(1);
    expect(age("2026-12-01T00:00:00Z", new Date("2026-11-30T11:00:00Z"))).toBe(0);
  });
});
