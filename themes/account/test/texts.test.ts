import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const MESSAGES = join(ROOT, "../src/main/resources/theme/user-center/account/messages");

function texts(language: string): Map<string, string> {
  const lines = readFileSync(join(MESSAGES, `messages_${language}.properties`), "utf8").split("\n");
  return new Map(
    lines
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => {
        const at = line.indexOf("=");
        return [line.slice(0, at), line.slice(at + 1)] as const;
      }),
  );
}

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? sources(join(folder, entry.name)) : readFileSync(join(folder, entry.name), "utf8")))
    .join("\n");
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "").sort();
}

describe("texts", () => {
  const chinese = texts("zh_CN");
  const english = texts("en");
  const code = sources(join(ROOT, "src"));

  it("every text stands in Chinese and in English", () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("both languages fill in the same", () => {
    for (const [key, text] of chinese) {
      expect(placeholders(english.get(key) ?? ""), key).toEqual(placeholders(text));
    }
  });

  it("no text is empty", () => {
    for (const [key, text] of [...chinese, ...english]) {
      expect(text.trim(), key).not.toBe("");
    }
  });

  it("every key that the code names has a text", () => {
    const named = [...code.matchAll(/["'](uc\.[\w.-]*\w)["']/g)].map((match) => match[1] ?? "");
    expect(named.filter((key) => !english.has(key))).toEqual([]);
    expect(named.length).toBeGreaterThan(100);
  });

  it("every key that the code puts together has texts", () => {
    const patterns = [...code.matchAll(/`(uc\.[^`]*\$\{[^`]*)`/g)].map((match) => match[1] ?? "");
    for (const pattern of patterns) {
      const parts = pattern.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.]/g, "\\."));
      const expression = new RegExp(`^${parts.join("[\\w.-]+")}$`);
      expect([...english.keys()].some((key) => expression.test(key)), pattern).toBe(true);
    }
  });

  it.each([
    ["TodoKind", "uc.todo.*"],
    ["MessagePlace", "uc.message-settings.place.*"],
    ["MessageTopicName", "uc.message-settings.topic.*"],
    ["ConsentKind", "uc.data.consent.*"],
    ["ConsentKind", "uc.data.consent.*.means.1"],
    ["ConsentKind", "uc.data.consent.*.means.2"],
    ["Why", "uc.why.*"],
    ["MemberKind", "uc.member.kind.*"],
    ["MemberState", "uc.member.state.*"],
    ["MemberAction", "uc.member.*"],
    ["MemberAction", "uc.member.*.title"],
    ["MemberAction", "uc.member.*.done"],
    ["Level", "uc.level.*"],
    ["Level", "uc.level.*.means"],
  ])("every %s has the text %s", (type, pattern) => {
    const values = new RegExp(`export type ${type} =([^;]+);`).exec(code)?.[1] ?? "";
    const keys = [...values.matchAll(/[\w-]+/g)].map(([value]) => pattern.replace("*", value));
    expect(keys.filter((key) => !english.has(key))).toEqual([]);
    expect(keys.length).toBeGreaterThan(1);
  });
});
