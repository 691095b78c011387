import type { ProposalState } from "../../api/directoryTypes";

export const COLOURS: Record<ProposalState, "blue" | "green" | "red" | "grey"> = {
  waiting: "blue",
  approved: "green",
  refused: "red",
  withdrawn: "grey",
  outdated: "grey",
  used: "grey",
  expired: "grey",
};

/** Where a subject of a proposal is looked at. */
export const DETAIL = { enterprise: "/operator/directory/enterprises/", person: "/operator/directory/persons/", account: "/operator/service/", ca: "/operator/cas/" } as const;

/** Seconds for which a full number stays in sight. */
export const IN_SIGHT = 60;

/** Seconds that are left of them. */
export function secondsLeft(since: number, now: number): number {
  return Math.max(0, IN_SIGHT - Math.floor((now - since) / 1000));
}
