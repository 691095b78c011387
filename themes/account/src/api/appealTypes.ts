import type { CaseRow, CaseState, Material } from "./caseTypes";

/** What the operators' interface of appeals answers. */

export type AppealState = Exclude<CaseState, "overtaken">;

export type AppealRow = CaseRow & {
  state: AppealState;
  reason: string;
  dueAt?: string;
  approvedByMe: boolean;
  objected: boolean;
};

/** A certificate, or the identity of a platform. */
export type AppealedKey = { type: "certificate" | "link"; name: string; state?: string; boundAt?: string };

export type AppealedAccount = {
  loginName: string;
  type: "enterprise" | "person" | "member";
  name?: string;
  number?: string;
  level: number;
  representative?: string;
  mobile?: string;
  email?: string;
  enabled: boolean;
  /** When it is to be deleted by its holder's wish. */
  deletionDay?: string;
  keys: AppealedKey[];
  materials: Material[];
};

export type AppealView = {
  appeal: AppealRow;
  claimed: { loginName?: string; name?: string; number?: string; contact: string };
  words: string[];
  answer?: string;
  account?: AppealedAccount;
  materials: Material[];
  mayRead: boolean;
};
