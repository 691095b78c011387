import { describe, expect, it } from "vitest";
import type { AppealRow } from "../src/api/appealTypes";
import { steps } from "../src/operator/appealSteps";
import { days } from "../src/operator/cases";

const row: AppealRow = {
  id: "1",
  state: "submitted",
  kind: "person",
  reason: "left",
  submittedAt: "2026-11-01T00:00:00Z",
  changedAt: "2026-11-01T00:00:00Z",
  mine: false,
  approvedByMe: false,
  objected: false,
  mayTake: true,
};
const taken: AppealRow = { ...row, state: "taken", mine: true, mayTake: false };

describe("steps of an appeal", () => {
  it("are taking it while it waits", () => {
    expect(steps(row, true)).toEqual(["take"]);
    expect(steps({ ...row, state: "objected", objected: true }, true)).toEqual(["take"]);
  });

  it("are the decisions for whoever has taken it, and none for others", () => {
    expect(steps(taken, true)).toEqual(["approve", "ask", "reject", "give-back"]);
    expect(steps({ ...taken, mine: false }, true)).toEqual([]);
  });

  it("are taking it over when another operator has left it alone", () => {
    expect(steps({ ...taken, mine: false, mayTake: true }, true)).toEqual(["take"]);
    expect(steps({ ...row, state: "approved-once", mayTake: true }, true)).toEqual(["approve", "send-back", "take"]);
  });

  it("do not include an approval without an account", () => {
    expect(steps(taken, false)).not.toContain("approve");
  });

  it("include a question after an objection", () => {
    expect(steps({ ...taken, objected: true }, true)).toContain("ask");
  });

  it("leave the second approval to another operator", () => {
    expect(steps({ ...row, state: "approved-once", mayTake: false }, true)).toEqual(["approve", "send-back"]);
    expect(steps({ ...row, state: "approved-once", approvedByMe: true, mayTake: false }, true)).toEqual([]);
  });

  it("are none when it is decided", () => {
    expect(steps({ ...row, state: "rejected", mine: true, mayTake: false }, true)).toEqual([]);
  });
});

it("days that an appeal has waited are full ones", () => {
  expect(days("2026-11-01T00:00:00Z", new Date("2026-11-03T23:00:00Z"))).toBe(2);
  expect(days("2026-11-01T00:00:00Z", new Date("2026-10-31T00:00:00Z"))).toBe(0);
});
