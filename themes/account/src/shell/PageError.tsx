import { Bullseye, Button, EmptyState, EmptyStateBody, EmptyStateFooter, EmptyStateHeader } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useOnline } from "./useMedia";

/** A page broke, or its code could not be fetched, as after an upgrade of the server. */
export function PageError() {
  const { t } = useTranslation();
  const online = useOnline();
  return (
    <Bullseye>
      <EmptyState role="alert">
        <EmptyStateHeader titleText={t(online ? "uc.error.title" : "uc.offline.title")} headingLevel="h1" />
        <EmptyStateBody>{t(online ? "uc.error.page" : "uc.offline.body")}</EmptyStateBody>
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
