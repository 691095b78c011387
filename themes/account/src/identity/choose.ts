import type { Identity, Me } from "../api/types";

export function identityKey(identity: Identity): string {
  return identity.kind === "self" ? "self" : identity.enterpriseId;
}

/** The one chosen in this tab, else what the account is for: an enterprise's own account acts for it. */
export function choose(me: Me, chosen: string | undefined): Identity {
  const found = me.identities.find((identity) => identityKey(identity) === chosen);
  if (found) {
    return found;
  }
  const own = me.identities.find((identity) => identity.kind === "enterprise" && identity.memberRole !== "invited");
  return own ?? me.identities[0] ?? { kind: "self" };
}
