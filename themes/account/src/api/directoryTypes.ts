import type { Level } from "./types";

/** What operators are told of enterprises and people, and of what they propose to each other. */

export type FoundEnterprise = { id: string; uscc: string; name: string; loginName: string; level: Level; suspendedAt?: string };

export type FoundEnterpriseView = {
  id: string;
  uscc: string;
  name: string;
  type: string;
  level: Level;
  way?: string;
  at?: string;
  registeredAddress?: string;
  validUntil?: string;
  legalRepresentative?: { name: string; documentType?: string; number?: string };
  handler?: { name: string; documentType: string; number: string; mobile: string };
  contact: { mobile?: string; email?: string; address?: string; postcode?: string };
  mainAccount: { id: string; loginName: string; enabled: boolean };
  closesOn?: string;
  suspension?: { at: string; reason: string };
};

export type FoundPersonKind = "person" | "member";

export type FoundPerson = { id: string; kind: FoundPersonKind; loginName: string; name?: string; level: Level; enabled: boolean };

export type FoundPersonView = FoundPerson & {
  documentType?: string;
  number?: string;
  documentUntil?: string;
  way?: string;
  at?: string;
  mobile?: string;
  email?: string;
  enterprises: { id: string; uscc: string; name: string; role: "internal" | "invited"; suspended: boolean }[];
};

export type ProposalState = "waiting" | "approved" | "refused" | "withdrawn" | "outdated" | "used" | "expired";

export type ProposalView = {
  id: string;
  kind: string;
  subject: { type: "enterprise" | "person" | "account" | "ca"; id: string; name: string; loginName: string; part?: string; partName?: string };
  reason: string;
  state: ProposalState;
  proposedBy: string;
  proposedAt: string;
  decidedBy?: string;
  dueAt: string;
  /** Of what whoever agrees is warned. */
  warning?: string;
  mine: boolean;
  mayDecide: boolean;
  mayUse: boolean;
};

export type FullNumber = { name: string; documentType: string; number: string };
