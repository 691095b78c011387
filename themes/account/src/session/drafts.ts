/** What was typed into a form and is not saved: kept by tab and account, over a login in between. */
export type Draft<T> = {
  typed: Partial<T>;
  /** What the fields of these names had in them before; absent: an earlier version has kept the draft. */
  base?: Partial<T> | undefined;
  etag?: string | undefined;
};

const PREFIX = "uc-draft ";

let owner = "";

/** From now on drafts are those of that account; what another has left in this tab goes. */
export function draftsOf(account: string): void {
  owner = account;
  try {
    Object.keys(sessionStorage)
      .filter((kept) => kept.startsWith(PREFIX) && !kept.startsWith(key("")))
      .forEach((kept) => {
        sessionStorage.removeItem(kept);
      });
  } catch {
    // Then there is nothing in it.
  }
}

function key(name: string): string {
  return `${PREFIX}${owner} ${name}`;
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
