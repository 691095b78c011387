import { useTranslation } from "react-i18next";
import { Route, Routes } from "react-router-dom";
import type { AppealRow } from "../api/appealTypes";
import { AppealPage } from "./AppealPage";
import { STATES } from "./appealSteps";
import { ForOperators } from "./ForOperators";
import { Queue } from "./Queue";

/** Operators' work on appeals: the queue, and one appeal. */
export function Appeals() {
  const { t } = useTranslation();
  const reason = { title: t("uc.appeals.reason"), of: (row: AppealRow) => t(`uc.appeals.reason.${row.reason}`) };
  return (
    <ForOperators>
      <Routes>
        <Route
          index
          element={
            <Queue<AppealRow> address="/operator/appeals" title={t("uc.nav.appeals")} lead={t("uc.appeals.lead")} none={t("uc.appeals.none")} states={STATES} reason={reason} />
          }
        />
        <Route path=":appeal" element={<AppealPage />} />
      </Routes>
    </ForOperators>
  );
}
