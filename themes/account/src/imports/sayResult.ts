import type { MemberImport } from "../api/memberTypes";

type Result = { variant: "success" | "warning" | "danger"; key: string };

/** What came of an import; nothing while it goes on. */
export function sayResult({ dryRun, state, done, wrong }: MemberImport): Result | undefined {
  if (state === "failed") {
    return { variant: "danger", key: "uc.import.failed.body" };
  }
  if (state !== "done") {
    return undefined;
  }
  const none = done === wrong;
  if (dryRun) {
    return wrong === 0
      ? { variant: "success", key: "uc.import.checking.all-right" }
      : none
        ? { variant: "danger", key: "uc.import.checking.all-wrong" }
        : { variant: "warning", key: "uc.import.checking.some-wrong" };
  }
  return wrong === 0
    ? { variant: "success", key: "uc.import.done.all" }
    : none
      ? { variant: "danger", key: "uc.import.done.none" }
      : { variant: "warning", key: "uc.import.done.some" };
}
