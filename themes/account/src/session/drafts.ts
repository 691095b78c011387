/** What was typed into a form and is not saved: kept by tab and account, over a login in between. */
export type Draft<T> = { typed: Partial<T>; etag?: string | undefined };

let owner = "";

/** From now on drafts are those of that account. */
export function draftsOf(account: string): void {
  owner = account;
}

function key(name: string): string {
  return `uc-draft ${owner} ${name}`;
}

export function keptDraft<T>(name: string | undefined): Draft<T> | undefined {
  try {
    const kept: unknown = JSON.parse((name && sessionStorage.getItem(key(name))) || "null");
    return typeof kept === "object" && kept !== null && "typed" in kept ? (kept as Draft<T>) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it until it is saved, given up, or the tab is closed; nothing typed: forgets it. */
export function keepDraft<T extends object>(name: string, draft: Draft<T>): void {
  try {
    if (Object.keys(draft.typed).length === 0) {
      sessionStorage.removeItem(key(name));
    } else {
      sessionStorage.setItem(key(name), JSON.stringify(draft));
    }
  } catch {
    // Then it holds until the page is left.
  }
}
