import type { DepartmentName, Level, Why } from "./types";

export type MemberKind = "owner" | "internal" | "invited";
export type MemberState = "active" | "disabled" | "leaving";

export type Member = {
  userId: string;
  kind: MemberKind;
  name: string;
  loginName: string;
  mobile?: string;
  departments: DepartmentName[];
  memberAdministrator: boolean;
  state: MemberState;
  joinedAt?: string;
};

export type MemberInFull = Member & {
  documentType?: string;
  documentNumber?: string;
  /** When a member that is leaving is gone. */
  leavingAt?: string;
};

export type NewMember = {
  loginName: string;
  name: string;
  documentType?: string;
  documentNumber?: string;
  mobile: string;
  departments: string[];
  memberAdministrator?: boolean;
  roles?: { client: string; roles: string[] }[];
};

export type ImportError = { row: number; field?: string; column?: string; code: string; message: string };

/** Internal accounts that are made from a spreadsheet, or only looked at. */
export type MemberImport = {
  id: string;
  dryRun: boolean;
  state: "checking" | "running" | "done" | "failed";
  total: number;
  /** Rows that are done or found wrong. */
  done: number;
  /** Rows that are wrong. */
  wrong: number;
  begunAt: string;
  errors: ImportError[];
};

export type MemberRole = {
  name: string;
  description?: string;
  level?: Level;
  held: boolean;
  available: boolean;
  why?: Why;
};

export type MemberSystem = { client: string; name: string; roles: MemberRole[] };

export type InvitationSent = {
  id: string;
  nameMasked?: string;
  loginNameMasked?: string;
  departments: DepartmentName[];
  invitedAt: string;
  until: string;
  state: string;
};

export type Candidate = { token: string; nameMasked: string; loginNameMasked: string };

export type GrantRequest = {
  id: string;
  userId: string;
  name: string;
  client: string;
  clientName: string;
  loginName: string;
  /** Names for the server; `roleNames` are those for people. */
  roles: string[];
  roleNames: string[];
  at: string;
};

export type Department = {
  id: string;
  name: string;
  kind: "branch" | "department";
  uscc?: string;
  manager?: string;
  contact?: string;
  notes?: string;
  children: number;
  members: number;
  /** What a change of it has to name. */
  tag: string;
};

/** One by itself; how much is below it stands in lists only. */
export type DepartmentInFull = Omit<Department, "children" | "members" | "tag"> & {
  /** Names from the top to its own. */
  path?: string[];
};

export type NewDepartment = {
  parent?: string;
  name: string;
  kind: "branch" | "department";
  uscc?: string;
  manager?: string;
  contact?: string;
  notes?: string;
};
