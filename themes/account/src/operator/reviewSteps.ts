import type { ReviewRow, ReviewState } from "../api/reviewTypes";

/** What an operator can do with a review. */
export type ReviewStep = "take" | "give-back" | "ask" | "reject" | "approve";

/** In the order of the queue's filter: what waits comes first. */
export const STATES: readonly ReviewState[] = ["submitted", "taken", "needs-more", "approved", "rejected", "overtaken"];

/** The steps that the visitor may make now; the server decides in any case. */
export function reviewSteps(review: ReviewRow): ReviewStep[] {
  if (review.state === "taken" && review.mine) {
    return ["approve", "ask", "reject", "give-back"];
  }
  return review.mayTake ? ["take"] : [];
}
