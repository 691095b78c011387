import { describe, expect, it } from "vitest";
import type { MemberImport } from "../src/api/memberTypes";
import { errorSheet } from "../src/imports/errorSheet";
import { sayResult } from "../src/imports/sayResult";

const FOUND: MemberImport = { id: "1", dryRun: true, state: "done", total: 3, done: 3, wrong: 0, begunAt: "", errors: [] };

describe("the result of an import", () => {
  it("is not said before there is one", () => {
    expect(sayResult({ ...FOUND, state: "checking" })).toBeUndefined();
    expect(sayResult({ ...FOUND, state: "running", dryRun: false })).toBeUndefined();
  });

  it("tells a check from an import, and some errors from errors only", () => {
    expect(sayResult(FOUND)?.key).toBe("uc.import.checking.all-right");
    expect(sayResult({ ...FOUND, wrong: 1 })?.key).toBe("uc.import.checking.some-wrong");
    expect(sayResult({ ...FOUND, wrong: 3 })?.key).toBe("uc.import.checking.all-wrong");
    expect(sayResult({ ...FOUND, dryRun: false })?.key).toBe("uc.import.done.all");
    expect(sayResult({ ...FOUND, dryRun: false, wrong: 1 })?.key).toBe("uc.import.done.some");
    expect(sayResult({ ...FOUND, dryRun: false, wrong: 3 })?.key).toBe("uc.import.done.none");
    expect(sayResult({ ...FOUND, state: "failed" })?.variant).toBe("danger");
  });
});

describe("the errors as a file", () => {
  it("has a line for each, with its words in quotes", async () => {
    const errors = [
      { row: 3, field: "mobile", column: "手机号", code: "format", message: 'not "right"' },
      { row: 4, code: "too-many", message: "later" },
    ];
    const text = await errorSheet(["行", "列", "问题"], errors, "整行").text();
    expect(text.replace("\uFEFF", "").split("\r\n")).toEqual(['"行","列","问题"', '"3","手机号","not ""right"""', '"4","整行","later"', ""]);
  });
});
