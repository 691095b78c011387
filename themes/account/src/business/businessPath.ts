import { path } from "../api/client";
import type { BusinessSystem, Identity } from "../api/types";

/** Where the systems stand that this identity has or may open. */
export function businessPath(identity: Identity): string {
  return identity.kind === "self" ? "/me/businesses" : path`/enterprises/${identity.enterpriseId}/businesses`;
}

/** Whether one can go in: a system without roles is open to everybody. */
export function isOpen(system: BusinessSystem): boolean {
  return system.opened || system.roles.length === 0;
}

/** An address of a business system that a browser may be sent to. */
export function safeEntry(address: string | undefined): string | undefined {
  if (!address) {
    return undefined;
  }
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
  } catch {
    return undefined;
  }
}
