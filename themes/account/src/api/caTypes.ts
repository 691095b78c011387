/** What operators are told of trusted authorities. */

export type TrustedCaRow = { id: string; name: string; enabled: boolean; problem?: string; hotline?: string; roots: number; endsAt?: string };

export type Understood = {
  root: boolean;
  subject: string;
  issuer: string;
  serial: string;
  algorithm: string;
  notBefore: string;
  notAfter: string;
  sha256: string;
  sha1: string;
};

/** What an operator says of an authority. */
export type TrustBody = {
  name: string;
  hotline?: string;
  driverUrl?: string;
  certificates: string;
  algorithms: string[];
  ways: string[];
  identityRules: string[];
  notIssuedBefore?: string;
  revocation: string;
  ocspUrl?: string;
  hosts: string[];
  crlUrls: string[];
};

export type TrustedCaView = TrustBody & { id: string; enabled: boolean; problem?: string; accounts: number; understood: Understood[] };

export type Trial = {
  issuer: string;
  serial: string;
  algorithm: string;
  notBefore: string;
  notAfter: string;
  problem?: string;
  identity: "found" | "missing" | "organisation-code-only" | "ambiguous";
  enterprise?: string;
  person?: string;
  hits: { place: string; kind: string; value: string }[];
};

export type RevocationReport = { problem?: string; answers: { about: string; status: string; source: string; producedAt?: string }[] };
