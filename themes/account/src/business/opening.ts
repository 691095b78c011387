import type { BusinessSystem, Identity, Me } from "../api/types";
import { isOpen } from "./businessPath";

/**
 * Whether business is opened for this identity by opening it in the flow: the flow opens for the account's own enterprise,
 * or for the person where there is none, whatever identity the pages look at.
 */
export function opensBusiness({ identities }: Pick<Me, "identities">, identity: Identity): boolean {
  const own = identities.find((each) => each.kind === "enterprise" && each.memberRole === "owner");
  return own ? identity.kind === "enterprise" && identity.memberRole === "owner" : identity.kind === "self";
}

/** Whether a member can ask the main account for roles: some can be given, and going in without any leads to asking. */
export function canAsk(identity: Identity, system: BusinessSystem): boolean {
  return (
    identity.kind === "enterprise" &&
    identity.memberRole !== "owner" &&
    !isOpen(system) &&
    system.roles.some((role) => role.state === "available")
  );
}
