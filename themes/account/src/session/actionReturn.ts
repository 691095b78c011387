/** How an action ended that the page had sent its visitor to. */
export type ActionReturn = { action: string; status: "success" | "cancelled" | "error" };

let latest: ActionReturn | undefined;

/** Called once by the login library, before the first page is shown. */
export function actionReturned(status: ActionReturn["status"], action?: string): void {
  latest = { action: action ?? "", status };
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
