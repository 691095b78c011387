import { Button, Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useActing } from "../identity/IdentityProvider";
import { startAction } from "../session/keycloak";

/** How the account is deleted, with a main account the enterprise; all of it happens in the flow. Whose it is not to delete reads why. */
export function DeleteAccount() {
  const { t } = useTranslation();
  const { me } = useActing();
  const roles = me.identities.map((identity) => (identity.kind === "enterprise" ? identity.memberRole : undefined));
  const internal = roles.includes("internal");
  const what = roles.includes("owner") ? "uc.data.close" : "uc.data.delete";
  return (
    <Card>
      <CardTitle component="h2">{t(what)}</CardTitle>
      <CardBody>
        {internal ? (
          <p>{t("uc.data.delete.internal")}</p>
        ) : (
          <>
            <p>{t(`${what}.lead`)}</p>
            <Button
              variant="secondary"
              isDanger
              className="uc-gap-top"
              onClick={() => {
                startAction("uc-delete-account");
              }}
            >
              {t(what)}
            </Button>
          </>
        )}
      </CardBody>
    </Card>
  );
}
