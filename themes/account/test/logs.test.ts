import { describe, expect, it } from "vitest";
import { isDeedBounded, NO_DEED_FILTER, readDeedFilter, toDeedQuery, writeDeedFilter } from "../src/logs/deedQuery";
import { isBackwards } from "../src/logs/logFilter";
import { isBounded, NO_FILTER, readFilter, toQuery, writeFilter } from "../src/logs/loginQuery";

const now = new Date(2026, 10, 29, 12, 30);

describe("the login log's filter", () => {
  it("of a custom period holds both days whole", () => {
    const query = toQuery({ ...NO_FILTER, period: "custom", from: "2026-10-01", until: "2026-10-31" }, now);

    expect(query["from"]).toBe(new Date(2026, 9, 1).toISOString());
    expect(query["until"]).toBe(new Date(2026, 10, 1).toISOString());
  });

  it("leaves a side open where no day was chosen", () => {
    expect(toQuery({ ...NO_FILTER, period: "custom", from: "2026-10-01" }, now)["until"]).toBe("");
    expect(toQuery({ ...NO_FILTER, period: "custom", until: "2026-10-01" }, now)["from"]).toBe("");
  });

  it("takes the days of a custom period only", () => {
    const query = toQuery({ ...NO_FILTER, period: "7", from: "2026-10-01", until: "2026-10-31" }, now);

    expect(query["from"]).toBe(new Date(2026, 10, 22).toISOString());
    expect(query["until"]).toBe("");
  });

  it("stands in the page's address", () => {
    const filter = { ...NO_FILTER, period: "custom", from: "2026-10-01", until: "2026-10-31" } as const;

    expect(readFilter(writeFilter(filter))).toEqual(filter);
    expect(readFilter(new URLSearchParams("period=custom&from=yesterday")).from).toBe("");
  });

  it("tells when the last day comes before the first", () => {
    expect(isBackwards({ ...NO_FILTER, period: "custom", from: "2026-10-02", until: "2026-10-01" })).toBe(true);
    expect(isBackwards({ ...NO_FILTER, period: "custom", from: "2026-10-01", until: "2026-10-01" })).toBe(false);
  });

  it("tells when fewer days are searched than were chosen", () => {
    expect(isBounded({ ...NO_FILTER, period: "all", way: "sms" }, now)).toBe(true);
    expect(isBounded({ ...NO_FILTER, period: "custom", from: "2026-01-01", result: "failure" }, now)).toBe(true);
    expect(isBounded({ ...NO_FILTER, period: "custom", from: "2026-10-01", result: "failure" }, now)).toBe(false);
    expect(isBounded({ ...NO_FILTER, period: "all", way: "sms", loginName: "alice" }, now)).toBe(false);
    expect(isBounded({ ...NO_FILTER, period: "all" }, now)).toBe(false);
  });
});

describe("the business log's filter", () => {
  it("stands in the page's address", () => {
    const filter = { ...NO_DEED_FILTER, period: "90", action: "member.disable", loginName: "alice" } as const;

    expect(readDeedFilter(writeDeedFilter(filter))).toEqual(filter);
    expect(writeDeedFilter(NO_DEED_FILTER).size).toBe(0);
  });

  it("asks for the action", () => {
    expect(toDeedQuery({ ...NO_DEED_FILTER, action: "member.disable" }, now)["action"]).toBe("member.disable");
  });

  it("tells when fewer days are searched than were chosen", () => {
    expect(isDeedBounded({ ...NO_DEED_FILTER, period: "all", action: "member.disable" }, now)).toBe(true);
    expect(isDeedBounded({ ...NO_DEED_FILTER, period: "all", action: "member.disable", loginName: "alice" }, now)).toBe(false);
    expect(isDeedBounded({ ...NO_DEED_FILTER, period: "all" }, now)).toBe(false);
  });
});
