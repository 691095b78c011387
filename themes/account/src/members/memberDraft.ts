import type { NewMember } from "../api/memberTypes";
import type { DepartmentName } from "../api/types";

export type MemberDraft = {
  loginName: string;
  name: string;
  documentType: string;
  documentNumber: string;
  mobile: string;
  departments: DepartmentName[];
  memberAdministrator: boolean;
  /** As `client:role`. */
  roles: string[];
};

export function emptyMember(): MemberDraft {
  return { loginName: "", name: "", documentType: "", documentNumber: "", mobile: "", departments: [], memberAdministrator: false, roles: [] };
}

/** What is sent of a draft: nothing that was left empty. */
export function toNewMember(draft: MemberDraft): NewMember {
  const number = draft.documentNumber.trim();
  return {
    loginName: draft.loginName.trim(),
    name: draft.name.trim(),
    mobile: draft.mobile.trim(),
    departments: draft.departments.map((each) => each.id),
    ...(draft.documentType && number ? { documentType: draft.documentType, documentNumber: number } : {}),
    ...(draft.memberAdministrator ? { memberAdministrator: true } : {}),
    ...(draft.roles.length > 0 ? { roles: bySystem(draft.roles) } : {}),
  };
}

function bySystem(roles: string[]): { client: string; roles: string[] }[] {
  const systems = new Map<string, string[]>();
  for (const role of roles) {
    const colon = role.lastIndexOf(":");
    const client = role.slice(0, colon);
    systems.set(client, [...(systems.get(client) ?? []), role.slice(colon + 1)]);
  }
  return [...systems].map(([client, names]) => ({ client, roles: names }));
}

const KEY = "uc-new-member ";

/** The draft that this browser tab has kept for that account and enterprise; an empty one otherwise. */
export function keptMember(owner: string): MemberDraft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY + owner) ?? "{}");
    return typeof kept === "object" && kept !== null ? { ...emptyMember(), ...kept } : emptyMember();
  } catch {
    return emptyMember();
  }
}

/** Keeps a draft until the tab is closed. The document's number is kept nowhere. */
export function keepMember(owner: string, draft: MemberDraft): void {
  try {
    sessionStorage.setItem(KEY + owner, JSON.stringify({ ...draft, documentNumber: "" }));
  } catch {
    // Then it holds until the page is left.
  }
}
