import { Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { path } from "../api/client";
import type { Enterprise, EnterpriseIdentity } from "../api/types";
import { api, stale } from "../api/useApi";
import { useTagged } from "../api/useEdit";
import { Facts } from "../components/Facts";
import { LevelLabel } from "../components/LevelLabel";
import { Loaded } from "../components/Loaded";
import { useDates } from "../components/useDates";
import { useActing } from "../identity/IdentityProvider";
import { EditCard } from "./EditCard";
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
        return (
          <div className="uc-stack">
            <Card>
              <CardTitle component="h2">{t("uc.enterprise.basics")}</CardTitle>
              <CardBody>
                <Facts
                  facts={[
                    [t("uc.enterprise.name"), value.name],
                    [t("uc.enterprise.uscc"), value.uscc],
                    [t("uc.level"), <LevelLabel key="level" level={value.level} />],
                    [t("uc.enterprise.valid-until"), value.validUntil && day(value.validUntil)],
                    [t("uc.enterprise.representative"), value.legalRepresentative?.name],
                    [t("uc.enterprise.representative-number"), value.legalRepresentative?.number],
                    [t("uc.enterprise.handler"), value.handler?.name],
                    [t("uc.enterprise.main-account"), value.mainAccount?.loginName],
                  ]}
                />
                <p className="uc-hint uc-gap-top">{t("uc.particulars.proved-only")}</p>
              </CardBody>
            </Card>
            {value.contact && (
              <Card>
                <CardTitle component="h2">{t("uc.enterprise.contact")}</CardTitle>
                <CardBody>
                  <Facts
                    facts={[
                      [t("uc.security.mobile"), value.contact.mobile],
                      [t("uc.security.email"), value.contact.email],
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
            {enterprise.memberRole === "invited" && <Leave enterprise={enterprise} />}
          </div>
        );
      }}
    </Loaded>
  );
}
