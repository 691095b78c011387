import { useTranslation } from "react-i18next";
import { Route, Routes } from "react-router-dom";
import type { ReviewRow } from "../api/reviewTypes";
import { ForOperators } from "./ForOperators";
import { Queue } from "./Queue";
import { ReviewPage } from "./ReviewPage";
import { STATES } from "./reviewSteps";

/** Operators' reviews of registrations: the queue, and one review. */
export function Reviews() {
  const { t } = useTranslation();
  const reason = { title: t("uc.reviews.cause"), of: (row: ReviewRow) => t(`uc.reviews.cause.${row.cause ?? "unknown"}`) };
  return (
    <ForOperators>
      <Routes>
        <Route
          index
          element={
            <Queue<ReviewRow> address="/operator/reviews" title={t("uc.nav.reviews")} lead={t("uc.reviews.lead")} none={t("uc.reviews.none")} states={STATES} reason={reason} />
          }
        />
        <Route path=":review" element={<ReviewPage />} />
      </Routes>
    </ForOperators>
  );
}
