/** Those that somebody is still to do something about; what a queue shows at first. */
export const OPEN = "open";

/** Full days that a case has waited, to filter by. */
export const AGES = ["1", "3", "7", "14"] as const;

/** Full days between two moments, e.g. for how long a case has waited. */
export function days(from: string, until: Date): number {
  return Math.max(0, Math.floor((until.getTime() - new Date(from).getTime()) / 86_400_000));
}
