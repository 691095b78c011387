import type { Member } from "../api/memberTypes";
import type { EnterpriseIdentity } from "../api/types";

export type MemberAction = "disable" | "enable" | "reset-password" | "delete" | "keep" | "unbind";

/** What can be done about a member as things are. */
export function actionsFor({ kind, state }: Pick<Member, "kind" | "state">): MemberAction[] {
  if (kind === "owner") {
    return [];
  }
  if (kind === "invited") {
    return ["unbind"];
  }
  switch (state) {
    case "active":
      return ["reset-password", "disable", "delete"];
    case "disabled":
      return ["enable", "delete"];
    case "leaving":
      return ["keep"];
  }
}

/** Whether the visitor manages a member: those who manage members are managed by the main account only. */
export function manages({ rights }: Pick<EnterpriseIdentity, "rights">, { kind, memberAdministrator }: Pick<Member, "kind" | "memberAdministrator">): boolean {
  return kind !== "owner" && rights.includes("members") && (!memberAdministrator || rights.includes("enterprise"));
}

/** What takes something from somebody. */
export function isDangerous(action: MemberAction): boolean {
  return action === "disable" || action === "delete" || action === "unbind";
}

/** Sentences of the consequence, `uc.member.<action>.means.<n>`. */
export const CONSEQUENCES: Record<MemberAction, number> = {
  disable: 3,
  enable: 1,
  "reset-password": 2,
  delete: 3,
  keep: 1,
  unbind: 3,
};
