import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../api/problem";

/** Words for a problem: the server's where it has some, else ours by its kind. */
export function useProblemText(): (problem: Problem) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (problem: Problem) => {
      if (problem.status === 0) {
        return t("uc.offline.body");
      }
      if (problem.status === 412) {
        return t("uc.error.edited");
      }
      if (problem.status === 429) {
        return t("uc.error.often", { seconds: problem.retryAfter ?? 60 });
      }
      if (problem.message !== "") {
        return problem.message;
      }
      const own = `uc.error.${String(problem.status)}`;
      return t(i18n.exists(own) ? own : "uc.error.body");
    },
    [t, i18n],
  );
}
