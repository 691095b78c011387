import { describe, expect, it, vi } from "vitest";
import { path } from "../src/api/client";
import { Problem } from "../src/api/problem";
import type { EnterpriseIdentity, Me } from "../src/api/types";
import { businessPath, safeEntry } from "../src/business/businessPath";
import { opensBusiness } from "../src/business/opening";
import { changes } from "../src/components/changes";
import { matches } from "../src/components/matching";
import { choose } from "../src/identity/choose";
import { actionReturned, actionText, rememberAction, takeActionReturn } from "../src/session/actionReturn";
import { isAt, isIn, sections } from "../src/shell/navigation";
import { isPreferences } from "../src/style/preferences";
import { todoTarget } from "../src/workbench/todoTarget";

const self = { kind: "self" } as const;
const invited: EnterpriseIdentity = { kind: "enterprise", enterpriseId: "e1", uscc: "u1", name: "A", memberRole: "invited", rights: ["read"], level: 2 };
const owned: EnterpriseIdentity = { ...invited, enterpriseId: "e2", memberRole: "owner" };

function me(...identities: unknown[]): Me {
  return { identities } as unknown as Me;
}

describe("as whom one acts", () => {
  it("is the one chosen before", () => {
    expect(choose(me(self, invited, owned), "e1")).toBe(invited);
  });

  it("is the own enterprise unless something else was chosen", () => {
    expect(choose(me(self, invited, owned), undefined)).toBe(owned);
    expect(choose(me(self, invited), "gone")).toBe(self);
  });
});

describe("what is searched", () => {
  it("has all the words, whatever their case", () => {
    expect(matches("Land and Mining Rights", "mining LAND")).toBe(true);
    expect(matches("Land and Mining Rights", "land water")).toBe(false);
    expect(matches("anything", "")).toBe(true);
  });
});

describe("opening business", () => {
  it("is offered only for the identity that the flow opens for", () => {
    expect(opensBusiness(me(self, invited), self)).toBe(true);
    expect(opensBusiness(me(self, invited), invited)).toBe(false);
    expect(opensBusiness(me(self, owned), owned)).toBe(true);
    expect(opensBusiness(me(self, owned), self)).toBe(false);
  });
});

describe("navigation", () => {
  it("shows departments only to who acts for an enterprise", () => {
    const keys = (identity: typeof self | typeof owned) =>
      sections({ me: me(identity), identity, may: (right) => identity.kind === "enterprise" && right === "read" })
        .flatMap((section) => section.places)
        .map((place) => place.key);
    expect(keys(owned)).toContain("uc.nav.departments");
    expect(keys(self)).not.toContain("uc.nav.departments");
  });

  it("shows the work of operators only to operators", () => {
    const all = (operator: boolean) => sections({ me: { ...me(self), operator }, identity: self, may: () => false });
    const places = (operator: boolean) => all(operator).flatMap((section) => section.places.map((place) => place.path));
    expect(places(true)).toEqual(expect.arrayContaining(["/operator/appeals", "/operator/directory", "/operator/proposals", "/operator/reviews", "/operator/service"]));
    expect(places(false).filter((path) => path.startsWith("/operator"))).toEqual([]);
  });

  it("marks the page and what it stands under", () => {
    const [, account] = sections({ me: me(self), identity: self, may: () => false });
    expect(account && isIn(account, "/security/devices")).toBe(true);
    expect(isAt({ key: "", path: "/" }, "/style")).toBe(false);
    expect(isAt({ key: "", path: "/account" }, "/accounting")).toBe(false);
  });
});

describe("coming back from an action", () => {
  it("is told once", () => {
    actionReturned("success", "uc-bind-mobile");
    expect(takeActionReturn()).toEqual({ action: "uc-bind-mobile", status: "success" });
    expect(takeActionReturn()).toBeUndefined();
  });

  it("is told by the name that was asked for when the action ended with a new login", () => {
    const kept = new Map<string, string>();
    vi.stubGlobal("sessionStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
    rememberAction("uc-hand-over");
    actionReturned("success", "5d1c6a0e-1b7e-4b52-9e1c-0d6c3a1f0b11");
    expect(takeActionReturn()).toEqual({ action: "uc-hand-over", status: "success" });
    actionReturned("success", "uc-bind-mobile");
    expect(takeActionReturn()).toEqual({ action: "uc-bind-mobile", status: "success" });
    vi.unstubAllGlobals();
  });

  it("has words of its own where there are some", () => {
    const known = (key: string) => key === "uc.action.uc-unbind-broker.success";
    expect(actionText({ action: "uc-unbind-broker:wechat", status: "success" }, known)).toBe("uc.action.uc-unbind-broker.success");
    expect(actionText({ action: "uc-unbind-broker:wechat", status: "error" }, known)).toBe("uc.action.error");
  });
});

describe("addresses", () => {
  it("a path's parts are escaped", () => {
    expect(path`/enterprises/${"a/b?c"}/members/${"../x"}`).toBe("/enterprises/a%2Fb%3Fc/members/..%2Fx");
  });

  it("only web addresses of business systems are entered", () => {
    expect(safeEntry("https://trade.example/enter")).toBe("https://trade.example/enter");
    expect(safeEntry("javascript:alert(1)")).toBeUndefined();
    expect(safeEntry(undefined)).toBeUndefined();
  });

  it("business is that of the one acted for", () => {
    expect(businessPath(self)).toBe("/me/businesses");
    expect(businessPath(owned)).toBe("/enterprises/e2/businesses");
  });
});

describe("problems", () => {
  it("keep the words of the fields", async () => {
    const body = { code: "invalid", title: "不对", fields: [{ name: "mobile", code: "mobile-taken", message: "已被使用" }, "x"] };
    const problem = await Problem.of(new Response(JSON.stringify(body), { status: 422 }));
    expect(problem.field("mobile")).toBe("已被使用");
    expect(problem.field("name")).toBeUndefined();
    expect(problem.message).toBe("不对");
    expect(problem.detail).toBe("");
  });

  it("keep what more there is to say", async () => {
    const body = { code: "proposed-already", title: "同一事项已经提出", detail: "operator1 于 15:20 提出" };
    expect((await Problem.of(new Response(JSON.stringify(body), { status: 409 }))).detail).toBe("operator1 于 15:20 提出");
  });

  it("are made of any answer", async () => {
    const problem = await Problem.of(new Response("<html>", { status: 429, headers: { "Retry-After": "30" } }));
    expect([problem.status, problem.code, problem.retryAfter]).toEqual([429, "status-429", 30]);
  });
});

describe("small things", () => {
  it("an edit sends only what changed", () => {
    expect(changes({ a: "1", b: ["x"] }, { a: "1", b: ["x", "y"] })).toEqual({ b: ["x", "y"] });
    expect(changes({ a: "1", b: ["x"] }, { a: "1", b: ["x"] })).toEqual({});
  });

  it("a style is taken only when it is whole", () => {
    expect(isPreferences({ navigation: "top", appearance: "dark", accent: "red" })).toBe(true);
    expect(isPreferences({ navigation: "top", appearance: "dark" })).toBe(false);
    expect(isPreferences(null)).toBe(false);
  });

  it("a to-do leads into the flow when the server names an action", () => {
    expect(todoTarget({ kind: "real-name", id: "1", title: "", action: "uc-real-name-upgrade" })).toEqual({ action: "uc-real-name-upgrade" });
    expect(todoTarget({ kind: "invitation", id: "1", title: "" })).toEqual({ to: "/invitations" });
  });
});
