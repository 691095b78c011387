/** What cases of operators have in common, whatever they are about. */

export type CaseState = "submitted" | "taken" | "needs-more" | "approved-once" | "approved" | "rejected" | "objected" | "expired" | "overtaken";

export type CaseRow = {
  id: string;
  state: CaseState;
  kind: "enterprise" | "person";
  submittedAt: string;
  changedAt: string;
  mine: boolean;
  mayTake: boolean;
};

/** A look at a material that is allowed now. */
export type MaterialViewing = { link: string; until: string };

export type Material = { id: string; kind: string; media: string; length: number; createdAt: string };
