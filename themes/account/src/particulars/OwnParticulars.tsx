import { Card, CardBody, Label } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Particulars } from "../api/types";
import { useRead } from "../api/useApi";
import { Facts } from "../components/Facts";
import { Loaded } from "../components/Loaded";
import { useDates } from "../components/useDates";
import { useActing } from "../identity/IdentityProvider";
import { Changeable } from "./Changeable";
import { DeclareChange } from "./DeclareChange";

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
                <Changeable key="name" change="declare">
                  {value.name.value} {value.name.proved && <Label color="green">{t("uc.proved")}</Label>}
                </Changeable>,
              ],
              [t("uc.particulars.login-name"), me.loginName],
              [
                t("uc.particulars.document-type"),
                <Changeable key="type" change="locked">
                  {value.documentType && t(`uc.document.${value.documentType}`)}
                </Changeable>,
              ],
              [
                t("uc.particulars.document-number"),
                <Changeable key="number" change="locked">
                  {value.documentNumber}
                </Changeable>,
              ],
              [
                t("uc.particulars.document-until"),
                <Changeable key="until" change="declare">
                  {value.documentUntil && day(value.documentUntil)}
                </Changeable>,
              ],
            ]}
          />
          <DeclareChange of="person" />
        </>
      )}
    </Loaded>
  );
}
