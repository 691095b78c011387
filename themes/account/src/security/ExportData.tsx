import { Button, Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/useApi";
import { useChange } from "../api/useEdit";
import { useAlerts } from "../components/Alerts";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { download } from "../components/download";
import { logInAnew } from "../session/keycloak";

/** All that is kept, as a file; whoever logged in a while ago proves first who he is. */
export function ExportData() {
  const { t } = useTranslation();
  const { fail } = useAlerts();
  const [asked, setAsked] = useState(false);
  const fetched = useChange(() => api.blob("/me/personal-data/export.zip"));
  return (
    <Card>
      <CardTitle component="h2">{t("uc.data.export")}</CardTitle>
      <CardBody>
        <p>{t("uc.data.export.lead")}</p>
        <Button
          variant="secondary"
          className="uc-gap-top"
          isLoading={fetched.isPending}
          isDisabled={fetched.isPending}
          onClick={() => {
            fetched.mutate(undefined, {
              onSuccess: (zip) => {
                download(zip, `${t("uc.data.export.file")}.zip`);
              },
              onError: (problem) => {
                if (problem.code === "login-too-old") {
                  setAsked(true);
                } else {
                  fail(problem);
                }
              },
            });
          }}
        >
          {t("uc.data.export.do")}
        </Button>
      </CardBody>
      {asked && (
        <ConfirmDialog
          title={t("uc.data.export.prove")}
          consequences={[t("uc.data.export.prove.why")]}
          confirm={t("uc.log-in")}
          onConfirm={async () => {
            await logInAnew();
          }}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </Card>
  );
}
