import type { AccountKey, AccountStory } from "../api/deskTypes";

/** Whether there is something to be unlocked. */
export function isLimited({ lock, limits }: AccountStory): boolean {
  return lock.failures > 0 || lock.state !== "none" || limits.length > 0;
}

/** Whether the removal of a key can be proposed. */
export function mayPropose({ held, privileged }: AccountStory, key: AccountKey): boolean {
  return !held && !privileged && !key.proposed;
}
