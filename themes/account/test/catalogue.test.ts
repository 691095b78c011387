import { describe, expect, it } from "vitest";
import { ACCOUNT_TYPES, lastAllowed, levelsFrom, narrowed, roleDraft, systemDraft, WAYS } from "../src/operator/catalogue/catalogueDraft";

describe("what operators can ask for in a role", () => {
  it("is no lower level than the saved one", () => {
    expect(levelsFrom("1")).toEqual(["1", "2", "3"]);
    expect(levelsFrom("3")).toEqual(["3"]);
  });

  it("is none of the ways that were not allowed before", () => {
    expect(narrowed(WAYS, [])).toEqual(WAYS);
    expect(narrowed(ACCOUNT_TYPES, ["person", "member"])).toEqual(["member", "person"]);
  });

  it("never becomes a list without any, which would allow all", () => {
    expect(lastAllowed(["ca", "sharedca"], ["ca"])).toEqual(["ca"]);
    expect(lastAllowed(["ca", "sharedca"], ["ca", "sharedca"])).toEqual([]);
    expect(lastAllowed([], ["ca"])).toEqual([]);
  });

  it("has a picture of those that there are, or none", () => {
    expect(systemDraft({ icon: "land" }).icon).toBe("land");
    expect(systemDraft({ icon: "https://elsewhere.example/track.png" }).icon).toBe("");
    expect(systemDraft({}).icon).toBe("");
  });

  it("is open or closed as it was", () => {
    expect(roleDraft({ activatable: "true" }).activatable).toBe("true");
    expect(roleDraft({ activatable: "closed" }).activatable).toBe("closed");
  });
});
