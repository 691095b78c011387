import { Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router-dom";
import { path } from "../../api/client";
import type { FoundPersonView } from "../../api/directoryTypes";
import { useRead } from "../../api/useApi";
import { Facts } from "../../components/Facts";
import { LevelLabel } from "../../components/LevelLabel";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { PageFrame } from "../../components/PageFrame";
import { useDates } from "../../components/useDates";
import { SuspendedLabel } from "./EnterpriseList";
import { NumberRequest } from "./NumberRequest";
import { EnabledLabel } from "./PersonList";

/** One person or internal account, masked. */
export function PersonDetail() {
  const { t } = useTranslation();
  const { person: id = "" } = useParams();
  const address = path`/operator/persons/${id}`;
  const found = useRead<FoundPersonView>(address);
  return (
    <PageFrame
      title={t("uc.directory.person")}
      above={[{ title: t("uc.nav.directory"), to: "/operator/directory/persons" }]}
    >
      <Loaded result={found} lines={8}>
        {(person) => <Particulars address={address} person={person} />}
      </Loaded>
    </PageFrame>
  );
}

function Particulars({ address, person }: { address: string; person: FoundPersonView }) {
  const { t } = useTranslation();
  const { day } = useDates();
  return (
    <div className="uc-stack">
      <Card>
        <CardTitle component="h2">{person.name ?? person.loginName}</CardTitle>
        <CardBody>
          <Facts
            facts={[
              [t("uc.directory.login-name"), person.loginName],
              [t("uc.directory.kind"), t(`uc.directory.kind.${person.kind}`)],
              [t("uc.directory.state"), <EnabledLabel key="state" enabled={person.enabled} />],
              [t("uc.level"), <LevelLabel key="level" level={person.level} />],
              [t("uc.directory.document"), person.documentType && t(`uc.document.${person.documentType}`)],
              [t("uc.directory.number"), person.number && <NumberRequest key="number" number={person.number} address={address} />],
              [t("uc.directory.document-until"), person.documentUntil && day(person.documentUntil)],
              [t("uc.security.mobile"), person.mobile],
              [t("uc.security.email"), person.email],
            ]}
          />
        </CardBody>
      </Card>
      <Card>
        <CardTitle component="h2">{t("uc.directory.enterprises-of")}</CardTitle>
        <CardBody>
          {person.enterprises.length === 0 ? (
            <Nothing title={t("uc.directory.enterprises-of.none")} level="h3" />
          ) : (
            <ul className="uc-rows">
              {person.enterprises.map((enterprise) => (
                <li key={enterprise.id} className="uc-row">
                  <div>
                    <Link to={path`/operator/directory/enterprises/${enterprise.id}`}>{enterprise.name}</Link>
                    <p className="uc-hint">
                      {enterprise.uscc} · {t(`uc.member.kind.${enterprise.role}`)}
                    </p>
                  </div>
                  <SuspendedLabel suspended={enterprise.suspended} />
                </li>
              ))}
            </ul>
          )}
        </CardBody>
      </Card>
    </div>
  );
}
