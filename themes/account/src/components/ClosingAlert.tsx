import { Alert } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useDates } from "./useDates";

/** Tells whoever acts for an enterprise that it is going to be closed; its main account also how it stays. */
export function ClosingAlert({ on, own }: { on: string | undefined; own: boolean }) {
  const { t } = useTranslation();
  const { day } = useDates();
  return (
    on && (
      <Alert variant="warning" isInline title={t("uc.enterprise.closes", { day: day(on) })} component="h2">
        {t(own ? "uc.enterprise.closes.owner" : "uc.enterprise.closes.member")}
      </Alert>
    )
  );
}
