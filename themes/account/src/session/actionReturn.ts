/** How an action ended that the page had sent its visitor to. */
export type ActionReturn = { action: string; status: "success" | "cancelled" | "error" };

const ASKED = "uc-asked-action";

let latest: ActionReturn | undefined;

/** Keeps which action the visitor is sent to: one that ends with a new login comes back without its name. */
export function rememberAction(action: string): void {
  try {
    sessionStorage.setItem(ASKED, action);
  } catch {
    // Then the name that comes back has to do.
  }
}

function takeAsked(): string | undefined {
  try {
    const asked = sessionStorage.getItem(ASKED);
    sessionStorage.removeItem(ASKED);
    return asked ?? undefined;
  } catch {
    return undefined;
  }
}

/** Called once by the login library, before the first page is shown. */
export function actionReturned(status: ActionReturn["status"], action?: string): void {
  latest = { action: takeAsked() ?? action ?? "", status };
}

/** The way an action ended, if one did just now; told once. */
export function takeActionReturn(): ActionReturn | undefined {
  const taken = latest;
  latest = undefined;
  return taken;
}

/** Key of the text that tells of it: one for the action when there is one, the parameter left out. */
export function actionText({ action, status }: ActionReturn, known: (key: string) => boolean): string {
  const name = action.split(":")[0] ?? "";
  const own = `uc.action.${name}.${status}`;
  return known(own) ? own : `uc.action.${status}`;
}
