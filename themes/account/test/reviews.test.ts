import { describe, expect, it } from "vitest";
import type { ReviewRow } from "../src/api/reviewTypes";
import { reviewSteps } from "../src/operator/reviewSteps";

const row: ReviewRow = {
  id: "1",
  state: "submitted",
  kind: "person",
  cause: "no-record",
  submittedAt: "2026-11-01T00:00:00Z",
  changedAt: "2026-11-01T00:00:00Z",
  mine: false,
  mayTake: true,
};

describe("steps of a review", () => {
  it("are taking it while it waits", () => {
    expect(reviewSteps(row)).toEqual(["take"]);
  });

  it("are the decisions for whoever has taken it, and none for others", () => {
    expect(reviewSteps({ ...row, state: "taken", mine: true, mayTake: false })).toEqual(["approve", "ask", "reject", "give-back"]);
    expect(reviewSteps({ ...row, state: "taken", mayTake: false })).toEqual([]);
  });

  it("are taking it over when another operator has left it alone", () => {
    expect(reviewSteps({ ...row, state: "taken" })).toEqual(["take"]);
  });

  it("are none while more is asked for, and when it is decided", () => {
    expect(reviewSteps({ ...row, state: "needs-more", mine: true, mayTake: false })).toEqual([]);
    expect(reviewSteps({ ...row, state: "approved", mine: true, mayTake: false })).toEqual([]);
  });
});
