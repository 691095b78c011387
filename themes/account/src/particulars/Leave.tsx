import { Button, Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";
import { path } from "../api/client";
import type { EnterpriseIdentity } from "../api/types";
import { api, stale } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { useActing } from "../identity/IdentityProvider";

/** How a sub-account stops being one of an enterprise. */
export function Leave({ enterprise }: { enterprise: EnterpriseIdentity }) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const { actAs } = useActing();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  return (
    <Card>
      <CardTitle component="h2">{t("uc.leave")}</CardTitle>
      <CardBody>
        <p>{t("uc.leave.lead", { name: enterprise.name })}</p>
        <Button
          variant="secondary"
          isDanger
          className="uc-gap-top"
          onClick={() => {
            setAsked(true);
          }}
        >
          {t("uc.leave")}
        </Button>
      </CardBody>
      {asked && (
        <ConfirmDialog
          danger
          title={t("uc.leave.title", { name: enterprise.name })}
          consequences={[t("uc.leave.means.1"), t("uc.leave.means.2"), t("uc.leave.means.3")]}
          confirm={t("uc.leave")}
          onConfirm={async () => {
            await api.delete(path`/me/memberships/${enterprise.enterpriseId}`);
            tell("success", t("uc.leave.done", { name: enterprise.name }));
            actAs("self");
            await navigate("/");
            await stale("/me");
          }}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </Card>
  );
}
