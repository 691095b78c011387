import { describe, expect, it } from "vitest";
import { EMPTY, toBody, toDraft } from "../src/operator/ca/caDraft";
import { grouped, pemOf } from "../src/operator/ca/pem";

describe("certificates of a file", () => {
  it("are taken as they are when they are text", () => {
    expect(pemOf(new TextEncoder().encode("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"))).toBe(
      "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
    );
  });

  it("become text when they are DER, in lines that every program reads", () => {
    const der = new Uint8Array(100).fill(0xff);
    der[0] = 0x30;
    const lines = pemOf(der).split("\n");
    expect(lines[0]).toBe("-----BEGIN CERTIFICATE-----");
    expect(lines.slice(1, -1).every((line) => line.length <= 64)).toBe(true);
    expect(Uint8Array.from(atob(lines.slice(1, -1).join("")), (letter) => letter.charCodeAt(0))).toEqual(der);
  });

  it("have fingerprints in groups", () => {
    expect(grouped("0011223344")).toBe("0011 2233 44");
    expect(grouped("")).toBe("");
  });
});

describe("what is typed of an authority", () => {
  it("is sent without what is empty, lists by line", () => {
    const body = toBody({ ...EMPTY, name: " 某CA ", certificates: "pem", hosts: "a.example\n\n b.example ", hotline: " " });
    expect(body).toMatchObject({ name: "某CA", certificates: "pem", hosts: ["a.example", "b.example"], revocation: "HARD", identityRules: [] });
    expect("hotline" in body).toBe(false);
  });

  it("is what is shown again", () => {
    const draft = { ...EMPTY, name: "某CA", certificates: "pem", driverUrl: "https://ca.example", crlUrls: "http://a\nhttp://b" };
    expect(toDraft(toBody(draft))).toEqual(draft);
  });
});
