import { Card, CardBody, CardTitle } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { path } from "../api/client";
import type { Enterprise, EnterpriseIdentity } from "../api/types";
import { api, stale } from "../api/useApi";
import { useTagged } from "../api/useEdit";
import { ClosingAlert } from "../components/ClosingAlert";
import { Facts } from "../components/Facts";
import { LevelLabel } from "../components/LevelLabel";
import { Loaded } from "../components/Loaded";
import { useDates } from "../components/useDates";
import { useActing } from "../identity/IdentityProvider";
import { Changeable, type Change } from "./Changeable";
import { DeclareChange } from "./DeclareChange";
import { EditCard } from "./EditCard";
import { HandOver } from "./HandOver";
import { Leave } from "./Leave";

function addresses({ registeredAddress, contact }: Enterprise) {
  return { registeredAddress: registeredAddress ?? "", contactAddress: contact?.address ?? "", postcode: contact?.postcode ?? "" };
}

export function EnterpriseParticulars({ enterprise }: { enterprise: EnterpriseIdentity }) {
  const { t } = useTranslation();
  const { day } = useDates();
  const { may } = useActing();
  const address = path`/enterprises/${enterprise.enterpriseId}`;
  const particulars = useTagged<Enterprise>(address);
  return (
    <Loaded result={particulars} lines={8}>
      {(latest) => {
        const { value } = latest;
        const own = may("enterprise");
        const marked = (what: ReactNode, change: Change) => (own ? <Changeable change={change}>{what}</Changeable> : what);
        return (
          <div className="uc-stack">
            <ClosingAlert on={value.closesOn} own={own} />
            <Card>
              <CardTitle component="h2">{t("uc.enterprise.basics")}</CardTitle>
              <CardBody>
                <Facts
                  facts={[
                    [t("uc.enterprise.name"), marked(value.name, "declare")],
                    [t("uc.enterprise.uscc"), marked(value.uscc, "locked")],
                    [t("uc.level"), <LevelLabel key="level" level={value.level} />],
                    [t("uc.enterprise.valid-until"), marked(value.validUntil && day(value.validUntil), "declare")],
                    [t("uc.enterprise.representative"), marked(value.legalRepresentative?.name, "declare")],
                    [t("uc.enterprise.representative-number"), marked(value.legalRepresentative?.number, "declare")],
                    [t("uc.enterprise.handler"), value.handler?.name],
                    [t("uc.enterprise.main-account"), value.mainAccount?.loginName],
                  ]}
                />
                {own ? <DeclareChange of="enterprise" /> : <p className="uc-hint uc-gap-top">{t("uc.particulars.proved-only")}</p>}
              </CardBody>
            </Card>
            {value.contact && (
              <Card>
                <CardTitle component="h2">{t("uc.enterprise.contact")}</CardTitle>
                <CardBody>
                  <Facts
                    facts={[
                      [t("uc.security.mobile"), marked(value.contact.mobile, "contact")],
                      [t("uc.security.email"), marked(value.contact.email, "contact")],
                    ]}
                  />
                  {enterprise.memberRole === "owner" && (
                    <p className="uc-gap-top">
                      <Link to="/security">{t("uc.enterprise.contact.change")}</Link>
                    </p>
                  )}
                </CardBody>
              </Card>
            )}
            {may("enterprise") && (
              <EditCard
                title={t("uc.enterprise.addresses")}
                fields={["registeredAddress", "contactAddress", "postcode"]}
                source={{ latest, refetch: particulars.refetch }}
                read={addresses}
                onSave={async (changed, etag) => {
                  await api.patch(address, changed, etag);
                  void stale("/me");
                }}
              />
            )}
            {enterprise.memberRole === "owner" && <HandOver />}
            {enterprise.memberRole === "invited" && <Leave enterprise={enterprise} />}
          </div>
        );
      }}
    </Loaded>
  );
}
