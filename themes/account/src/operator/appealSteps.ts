import type { AppealRow, AppealState } from "../api/appealTypes";

/** What an operator can do with an appeal. */
export type AppealStep = "take" | "give-back" | "ask" | "reject" | "approve" | "send-back";

/** In the order of the queue's filter: what waits comes first. */
export const STATES: readonly AppealState[] = ["submitted", "objected", "taken", "approved-once", "needs-more", "approved", "rejected", "expired"];

/** The steps that the visitor may make now; the server decides in any case. */
export function steps(appeal: AppealRow, hasAccount: boolean): AppealStep[] {
  const take: AppealStep[] = appeal.mayTake ? ["take"] : [];
  switch (appeal.state) {
    case "taken":
      return appeal.mine ? [...(hasAccount ? (["approve"] as const) : []), "ask", "reject", "give-back"] : take;
    case "approved-once":
      return appeal.approvedByMe ? [] : ["approve", "send-back", ...take];
    default:
      return take;
  }
}

/** What a step means before it is made: names of texts, a sentence each. */
export function consequences(step: AppealStep): string[] {
  const parts = step === "approve" ? [".access", ".keys", ".objection"] : [""];
  return parts.map((part) => `uc.appeals.${step}.means${part}`);
}
