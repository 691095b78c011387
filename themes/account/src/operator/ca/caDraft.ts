import type { TrustBody } from "../../api/caTypes";

/** What is typed of an authority: lists are lines. */
export type CaDraft = {
  name: string;
  hotline: string;
  driverUrl: string;
  certificates: string;
  algorithms: string;
  ways: string;
  identityRules: string;
  notIssuedBefore: string;
  revocation: string;
  ocspUrl: string;
  hosts: string;
  crlUrls: string;
};

export const MODES = ["HARD", "SOFT", "OFF"] as const;

export const EMPTY: CaDraft = {
  name: "",
  hotline: "",
  driverUrl: "",
  certificates: "",
  algorithms: "",
  ways: "",
  identityRules: "",
  notIssuedBefore: "",
  revocation: "HARD",
  ocspUrl: "",
  hosts: "",
  crlUrls: "",
};

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

export function toBody(draft: CaDraft): TrustBody {
  const text = (name: "hotline" | "driverUrl" | "notIssuedBefore" | "ocspUrl") => (draft[name].trim() === "" ? {} : { [name]: draft[name].trim() });
  return {
    name: draft.name.trim(),
    certificates: draft.certificates,
    revocation: draft.revocation,
    algorithms: lines(draft.algorithms),
    ways: lines(draft.ways),
    identityRules: lines(draft.identityRules),
    hosts: lines(draft.hosts),
    crlUrls: lines(draft.crlUrls),
    ...text("hotline"),
    ...text("driverUrl"),
    ...text("notIssuedBefore"),
    ...text("ocspUrl"),
  };
}

export function toDraft(body: TrustBody): CaDraft {
  return {
    name: body.name,
    hotline: body.hotline ?? "",
    driverUrl: body.driverUrl ?? "",
    certificates: body.certificates.trim(),
    algorithms: body.algorithms.join("\n"),
    ways: body.ways.join("\n"),
    identityRules: body.identityRules.join("\n"),
    notIssuedBefore: body.notIssuedBefore ?? "",
    revocation: body.revocation,
    ocspUrl: body.ocspUrl ?? "",
    hosts: body.hosts.join("\n"),
    crlUrls: body.crlUrls.join("\n"),
  };
}
