import { Alert, Button, Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router-dom";
import { path } from "../../api/client";
import type { FoundEnterpriseView } from "../../api/directoryTypes";
import { api, stale, useRead } from "../../api/useApi";
import { useAlerts } from "../../components/Alerts";
import { Facts } from "../../components/Facts";
import { LevelLabel } from "../../components/LevelLabel";
import { Loaded } from "../../components/Loaded";
import { PageFrame } from "../../components/PageFrame";
import { useDates } from "../../components/useDates";
import { ReasonDialog } from "../ReasonDialog";
import { SuspendedLabel } from "./EnterpriseList";
import { NumberRequest } from "./NumberRequest";
import { EnabledLabel } from "./PersonList";

/** One enterprise, masked; it is suspended and resumed here. */
export function EnterpriseDetail() {
  const { t } = useTranslation();
  const { enterprise: id = "" } = useParams();
  const address = path`/operator/enterprises/${id}`;
  const found = useRead<FoundEnterpriseView>(address);
  return (
    <PageFrame title={t("uc.directory.enterprise")} above={[{ title: t("uc.nav.directory"), to: "/operator/directory" }]}>
      <Loaded result={found} lines={10}>
        {(enterprise) => <Particulars address={address} enterprise={enterprise} />}
      </Loaded>
    </PageFrame>
  );
}

function Particulars({ address, enterprise }: { address: string; enterprise: FoundEnterpriseView }) {
  const { t } = useTranslation();
  const { day, moment } = useDates();
  const { tell } = useAlerts();
  const [asking, setAsking] = useState(false);
  const { suspension, legalRepresentative: representative, handler, contact, mainAccount } = enterprise;
  const step = suspension ? "resume" : "suspend";
  return (
    <div className="uc-stack">
      {suspension && (
        <Alert isInline variant="warning" component="p" title={t("uc.directory.suspended.since", { at: moment(suspension.at) })}>
          {suspension.reason}
        </Alert>
      )}
      {enterprise.closesOn && <Alert isInline variant="warning" component="p" title={t("uc.directory.closes", { day: day(enterprise.closesOn) })} />}
      <Card>
        <CardTitle component="h2">{enterprise.name}</CardTitle>
        <CardBody>
          <Facts
            facts={[
              [t("uc.enterprise.uscc"), enterprise.uscc],
              [t("uc.directory.state"), <SuspendedLabel key="state" suspended={suspension !== undefined} />],
              [t("uc.level"), <LevelLabel key="level" level={enterprise.level} />],
              [t("uc.enterprise.valid-until"), enterprise.validUntil && day(enterprise.validUntil)],
              [t("uc.directory.registered-address"), enterprise.registeredAddress],
              [t("uc.enterprise.main-account"), mainAccount.loginName],
              [t("uc.directory.main-account.state"), <EnabledLabel key="account" enabled={mainAccount.enabled} />],
            ]}
          />
          <div className="uc-row-actions uc-gap-top">
            <Button
              variant={suspension ? "primary" : "danger"}
              onClick={() => {
                setAsking(true);
              }}
            >
              {t(`uc.directory.${step}`)}
            </Button>
          </div>
        </CardBody>
      </Card>
      <Card>
        <CardTitle component="h2">{t("uc.directory.people")}</CardTitle>
        <CardBody>
          <Facts
            facts={[
              [t("uc.enterprise.representative"), representative?.name],
              [
                t("uc.enterprise.representative-number"),
                representative?.number && <NumberRequest key="representative" number={representative.number} address={address} of="representative" />,
              ],
              [t("uc.enterprise.handler"), handler?.name],
              [t("uc.directory.handler-number"), handler && <NumberRequest key="handler" number={handler.number} address={address} of="handler" />],
              [t("uc.directory.handler-mobile"), handler?.mobile],
              [t("uc.directory.contact-mobile"), contact.mobile],
              [t("uc.security.email"), contact.email],
              [t("uc.directory.contact-address"), contact.address],
            ]}
          />
        </CardBody>
      </Card>
      {asking && (
        <ReasonDialog
          title={t(`uc.directory.${step}`)}
          means={t(`uc.directory.${step}.means`)}
          danger={!suspension}
          onGive={async (reason) => {
            await api.post(`${address}/${step}`, { reason });
            await stale("/operator/enterprises");
            tell("success", t(`uc.directory.${step}.done`));
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}
