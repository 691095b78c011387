import { Card, CardBody, Label } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Particulars } from "../api/types";
import { useRead } from "../api/useApi";
import { Facts } from "../components/Facts";
import { Loaded } from "../components/Loaded";
import { useDates } from "../components/useDates";
import { useActing } from "../identity/IdentityProvider";

/** A person's particulars; an account that is no person's has a name only. */
export function OwnParticulars() {
  const { me } = useActing();
  return (
    <Card>
      <CardBody>{me.accountType === "person" ? <OfPerson /> : <OfAccount />}</CardBody>
    </Card>
  );
}

function OfAccount() {
  const { t } = useTranslation();
  const { me } = useActing();
  return (
    <Facts
      facts={[
        [t("uc.particulars.name"), me.name],
        [t("uc.particulars.login-name"), me.loginName],
      ]}
    />
  );
}

function OfPerson() {
  const { t } = useTranslation();
  const { day } = useDates();
  const { me } = useActing();
  const particulars = useRead<Particulars>("/me/particulars");
  return (
    <Loaded result={particulars}>
      {(value) => (
        <>
          <Facts
            facts={[
              [
                t("uc.particulars.name"),
                <>
                  {value.name.value} {value.name.proved && <Label color="green">{t("uc.proved")}</Label>}
                </>,
              ],
              [t("uc.particulars.login-name"), me.loginName],
              [t("uc.particulars.document-type"), value.documentType && t(`uc.document.${value.documentType}`)],
              [t("uc.particulars.document-number"), value.documentNumber],
              [t("uc.particulars.document-until"), value.documentUntil && day(value.documentUntil)],
            ]}
          />
          <p className="uc-hint uc-gap-top">{t("uc.particulars.proved-only")}</p>
        </>
      )}
    </Loaded>
  );
}
