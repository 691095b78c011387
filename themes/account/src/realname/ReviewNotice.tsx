import { Alert, Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Review } from "../api/types";
import { startAction } from "../session/keycloak";

const VARIANTS = { submitted: "info", "needs-more": "warning", rejected: "danger" } as const;

/** How the operators' review of the registration stands, and what its holder can do about it. */
export function ReviewNotice({ review }: { review: Review }) {
  const { t } = useTranslation();
  return (
    <Alert isInline variant={VARIANTS[review.state]} component="h2" title={t(`uc.real-name.review.${review.state}`)}>
      {review.answer && <p className="uc-words">{review.answer}</p>}
      {review.state === "rejected" && <p>{t("uc.real-name.review.rejected.on")}</p>}
      {review.state === "needs-more" && (
        <Button
          className="uc-gap-top"
          onClick={() => {
            startAction("uc-answer-review");
          }}
        >
          {t("uc.real-name.review.answer")}
        </Button>
      )}
    </Alert>
  );
}
