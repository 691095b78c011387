import type { CaseRow, CaseState, Material } from "./caseTypes";
import type { Enterprise, Particulars } from "./types";

/** What the operators' interface of reviews answers. */

export type ReviewState = Extract<CaseState, "submitted" | "taken" | "needs-more" | "approved" | "rejected" | "overtaken">;

export type ReviewRow = CaseRow & { state: ReviewState; cause?: string };

export type ReviewView = {
  review: ReviewRow;
  loginName: string;
  enabled: boolean;
  enterprise?: Enterprise;
  person?: Particulars;
  mobile?: string;
  email?: string;
  /** Whose document number an approval names; none: it names none. */
  numberOf?: "person" | "representative" | "handler";
  words: string[];
  answer?: string;
  materials: Material[];
  mayRead: boolean;
};
