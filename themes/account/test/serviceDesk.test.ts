import { describe, expect, it } from "vitest";
import type { AccountKey, AccountStory } from "../src/api/deskTypes";
import { isLimited, mayPropose } from "../src/servicedesk/deskSteps";

const key: AccountKey = { kind: "certificate", id: "1", name: "A", lastWay: false, proposed: false };
const story: AccountStory = {
  account: { id: "1", loginName: "a", type: "person", enabled: true },
  level: 2,
  suspended: false,
  held: false,
  privileged: false,
  password: true,
  lock: { state: "none", failures: 0 },
  keys: [key],
  limits: [],
  removals: [],
};
describe("removals", () => {
  it("are proposed once at a time, and of no account that others see to", () => {
    expect(mayPropose(story, key)).toBe(true);
    expect(mayPropose(story, { ...key, proposed: true })).toBe(false);
    expect(mayPropose({ ...story, held: true }, key)).toBe(false);
    expect(mayPropose({ ...story, privileged: true }, key)).toBe(false);
  });
});

it("an account is unlocked when something was counted", () => {
  expect(isLimited(story)).toBe(false);
  expect(isLimited({ ...story, lock: { state: "none", failures: 1 } })).toBe(true);
  expect(isLimited({ ...story, limits: [{ code: "face", uses: 1, until: "2026-11-01T00:00:00Z" }] })).toBe(true);
});
