import { expect, it } from "vitest";
import { IN_SIGHT, secondsLeft } from "../src/operator/proposals/proposalState";

it("a number that was told is in sight for a minute", () => {
  expect(secondsLeft(1_000, 1_000)).toBe(IN_SIGHT);
  expect(secondsLeft(1_000, 31_500)).toBe(30);
  expect(secondsLeft(1_000, 61_000)).toBe(0);
  expect(secondsLeft(1_000, 900_000)).toBe(0);
});
