import type { ProposalView } from "./directoryTypes";

/** What the interface of the service desk answers. */

export type AccountHit = {
  id: string;
  loginName: string;
  type: "enterprise" | "person" | "member";
  name?: string;
  mobile?: string;
  enabled: boolean;
};

export type KeyKind = "certificate" | "mobile" | "link";

export type AccountKey = { kind: KeyKind; id: string; name: string; state?: string; boundAt?: string; lastWay: boolean; proposed: boolean };

export type LimitCode =
  | "locked-proof"
  | "face"
  | "declaration"
  | "code-pause"
  | "codes-hour"
  | "codes-day"
  | "bind-hour"
  | "bind-day"
  | "recovery-day";

export type AccountStory = {
  account: AccountHit;
  number?: string;
  level: 1 | 2 | 3;
  email?: string;
  suspended: boolean;
  held: boolean;
  privileged: boolean;
  password: boolean;
  createdAt?: string;
  lock: { state: "none" | "temporary" | "permanent"; until?: string; failures: number; lastAt?: string; lastIp?: string };
  keys: AccountKey[];
  limits: { code: LimitCode; uses: number; until: string }[];
  removals: ProposalView[];
};
