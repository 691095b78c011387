import { Bullseye, Button, EmptyState, EmptyStateBody, EmptyStateFooter, EmptyStateHeader } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

/** A page broke, or its code could not be fetched, as after an upgrade of the server. */
export function PageError() {
  const { t } = useTranslation();
  return (
    <Bullseye>
      <EmptyState role="alert">
        <EmptyStateHeader titleText={t("uc.error.title")} headingLevel="h1" />
        <EmptyStateBody>{t("uc.error.page")}</EmptyStateBody>
        <EmptyStateFooter>
          <Button
            onClick={() => {
              window.location.reload();
            }}
          >
            {t("uc.reload")}
          </Button>
        </EmptyStateFooter>
      </EmptyState>
    </Bullseye>
  );
}
