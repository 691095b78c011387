import { describe, expect, it } from "vitest";
import { trailsOf } from "../src/components/useCursor";
import { ORDERS, readFilter, writeFilter, NO_FILTER } from "../src/members/memberQuery";
import { keycloakName } from "../src/security/keycloakName";
import { remaining } from "../src/session/idle";

describe("the end of a login", () => {
  const ticket = { iat: 1000, exp: 2800 };

  it("is asked about two minutes before", () => {
    expect(remaining(ticket, 0, 2_679_000, 0)).toEqual({ seconds: 121, ask: false, renew: false });
    expect(remaining(ticket, 0, 2_680_000, 0)?.ask).toBe(true);
  });

  it("is asked about in the last third of a short login", () => {
    expect(remaining({ iat: 1000, exp: 1090 }, 0, 1_055_000, 0)?.ask).toBe(false);
    expect(remaining({ iat: 1000, exp: 1090 }, 0, 1_060_000, 0)?.ask).toBe(true);
  });

  it("is put off for who types in the second half, and not for who has gone", () => {
    expect(remaining(ticket, 0, 2_000_000, 1_990_000)?.renew).toBe(true);
    expect(remaining(ticket, 0, 2_000_000, 1_900_000)?.renew).toBe(false);
    expect(remaining(ticket, 0, 1_500_000, 1_499_000)?.renew).toBe(false);
  });

  it("is reckoned by the server's clock", () => {
    expect(remaining(ticket, 600, 2_680_000, 0)?.seconds).toBe(720);
  });

  it("is not known of a login that does not end by itself", () => {
    expect(remaining({ iat: 1000 }, 0, 2_000_000, 0)).toBeUndefined();
  });
});

describe("a place in a list", () => {
  it("is none in an entry that keeps nothing", () => {
    expect(trailsOf(null)).toEqual({});
    expect(trailsOf({ keepFocus: true })).toEqual({});
    expect(trailsOf({ trails: null })).toEqual({});
  });

  it("is kept beside others", () => {
    expect(trailsOf({ trails: { "/members": ["a"], "/invitations": [] } })["/members"]).toEqual(["a"]);
  });

  it("has an order that the address can carry", () => {
    for (const order of ORDERS) {
      expect(readFilter(writeFilter({ ...NO_FILTER, ...order }))).toMatchObject(order);
    }
  });
});

describe("names of Keycloak", () => {
  const t = (key: string) => `text of ${key}`;

  it("stand for texts", () => {
    expect(keycloakName("${client_account}", t)).toBe("text of client_account");
  });

  it("stand for the user center where they are these pages", () => {
    expect(keycloakName("${client_account-console}", t)).toBe("text of uc.title");
  });

  it("are themselves otherwise", () => {
    expect(keycloakName("土地矿业权交易系统", t)).toBe("土地矿业权交易系统");
    expect(keycloakName("${", t)).toBe("${");
  });
});
