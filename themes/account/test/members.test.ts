import { describe, expect, it } from "vitest";
import type { Right } from "../src/api/types";
import { actionsFor, CONSEQUENCES, isDangerous, manages } from "../src/members/memberActions";
import { emptyMember, toNewMember } from "../src/members/memberDraft";
import { isFiltered, NO_FILTER, readFilter, toQuery, writeFilter } from "../src/members/memberQuery";

describe("the filter of members", () => {
  it("survives the page's address", () => {
    const filter = { ...NO_FILTER, search: "王 小明", kind: "invited" as const, role: "land:bidder", order: "asc" as const, max: 50 };
    expect(readFilter(writeFilter(filter))).toEqual(filter);
  });

  it("leaves the address alone as long as nothing is filtered", () => {
    expect(writeFilter(NO_FILTER).toString()).toBe("");
    expect(isFiltered({ ...NO_FILTER, sort: "name" })).toBe(false);
  });

  it("takes nothing from the address that it does not know", () => {
    expect(readFilter(new URLSearchParams("kind=owner&state=x&sort=mobile&order=up&max=5000"))).toEqual(NO_FILTER);
  });

  it("goes to the server without spaces around the words", () => {
    expect(toQuery({ ...NO_FILTER, search: " a " })).toMatchObject({ search: "a", max: 20 });
  });
});

describe("what can be done about a member", () => {
  it("a sub-account is unbound, never disabled or given a password", () => {
    expect(actionsFor({ kind: "invited", state: "active" })).toEqual(["unbind"]);
  });

  it("the main account is let alone", () => {
    expect(actionsFor({ kind: "owner", state: "active" })).toEqual([]);
  });

  it("one that leaves can only be kept", () => {
    expect(actionsFor({ kind: "internal", state: "leaving" })).toEqual(["keep"]);
  });

  it("what takes something away says more than one sentence before", () => {
    const all = Object.keys(CONSEQUENCES) as (keyof typeof CONSEQUENCES)[];
    expect(all.filter(isDangerous).every((action) => CONSEQUENCES[action] > 1)).toBe(true);
  });
});

describe("whoever manages members", () => {
  const administrator = { rights: ["read", "members", "departments"] as Right[] };
  const mainAccount = { rights: ["read", "members", "departments", "grants", "enterprise"] as Right[] };
  const member = { kind: "internal", memberAdministrator: false } as const;

  it("manages the others, but not the main account", () => {
    expect(manages(administrator, member)).toBe(true);
    expect(manages(mainAccount, { ...member, kind: "owner" })).toBe(false);
  });

  it("is managed by the main account only", () => {
    expect(manages(administrator, { ...member, memberAdministrator: true })).toBe(false);
    expect(manages(mainAccount, { ...member, memberAdministrator: true })).toBe(true);
  });

  it("is not somebody who may only read", () => {
    expect(manages({ rights: ["read"] }, member)).toBe(false);
  });
});

describe("a new member", () => {
  it("is sent without what was left empty", () => {
    expect(toNewMember({ ...emptyMember(), loginName: " li.si ", name: "李四", mobile: "13800000000", documentType: "resident-id" })).toEqual({
      loginName: "li.si",
      name: "李四",
      mobile: "13800000000",
      departments: [],
    });
  });

  it("has its roles by system", () => {
    expect(toNewMember({ ...emptyMember(), roles: ["land:viewer", "a:b:bidder", "land:bidder"] }).roles).toEqual([
      { client: "land", roles: ["viewer", "bidder"] },
      { client: "a:b", roles: ["bidder"] },
    ]);
  });
});
