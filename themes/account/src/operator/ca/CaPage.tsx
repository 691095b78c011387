import { Alert, Button, Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router-dom";
import type { TrustedCaView } from "../../api/caTypes";
import { path, type Tagged } from "../../api/client";
import { api, stale } from "../../api/useApi";
import { useTagged } from "../../api/useEdit";
import { useAlerts } from "../../components/Alerts";
import { Facts } from "../../components/Facts";
import { Loaded } from "../../components/Loaded";
import { PageFrame } from "../../components/PageFrame";
import { ReasonDialog } from "../ReasonDialog";
import { toBody, toDraft } from "./caDraft";
import { CaEditor } from "./CaEditor";
import { CaTrial } from "./CaTrial";
import { CaLabel } from "./TrustedCas";
import { UnderstoodList } from "./UnderstoodList";

/** One authority: what is trusted to it, tried on a sample, enabled by two and disabled by one. */
export function CaPage() {
  const { t } = useTranslation();
  const { ca: id = "" } = useParams();
  const address = path`/operator/cas/${id}`;
  const found = useTagged<TrustedCaView>(address);
  return (
    <PageFrame title={t("uc.cas.one")} above={[{ title: t("uc.nav.cas"), to: "/operator/cas" }]}>
      <Loaded result={found} lines={10}>
        {(tagged) => <Authority key={tagged.etag} address={address} tagged={tagged} />}
      </Loaded>
    </PageFrame>
  );
}

function Authority({ address, tagged }: { address: string; tagged: Tagged<TrustedCaView> }) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const [asking, setAsking] = useState(false);
  const [editing, setEditing] = useState(false);
  const { value: ca, etag } = tagged;
  const step = ca.enabled ? "disable" : "enable";
  if (editing) {
    return (
      <CaEditor
        initial={toDraft(ca)}
        onSave={async (body) => {
          await api.put(address, body, etag);
          setEditing(false);
          await stale("/operator/cas");
          tell("success", t("uc.saved"));
        }}
      />
    );
  }
  return (
    <div className="uc-stack">
      {ca.problem && <Alert isInline variant="danger" component="p" title={t("uc.cas.unusable.means")} />}
      <Card>
        <CardTitle component="h2">{ca.name}</CardTitle>
        <CardBody>
          <Facts
            facts={[
              [t("uc.cas.state"), <CaLabel key="state" enabled={ca.enabled} problem={ca.problem} />],
              [t("uc.cas.accounts"), t("uc.cas.accounts.number", { number: ca.accounts })],
              [t("uc.cas.hotline"), ca.hotline],
              [t("uc.cas.field.driverUrl"), ca.driverUrl],
              [t("uc.cas.field.revocation"), t(`uc.cas.mode.${ca.revocation}`)],
              [t("uc.cas.field.ocspUrl"), ca.ocspUrl],
              [t("uc.cas.field.hosts"), several(ca.hosts)],
              [t("uc.cas.field.crlUrls"), several(ca.crlUrls)],
              [t("uc.cas.field.identityRules"), several(ca.identityRules) ?? t("uc.cas.rules.national")],
              [t("uc.cas.field.algorithms"), several(ca.algorithms) ?? t("uc.cas.algorithms.usual")],
              [t("uc.cas.field.ways"), several(ca.ways.map((way) => t(`uc.cas.way.${way}`, { defaultValue: way }))) ?? t("uc.cas.ways.usual")],
              [t("uc.cas.field.notIssuedBefore"), ca.notIssuedBefore],
            ]}
          />
          <div className="uc-row-actions uc-gap-top">
            <Button
              variant={ca.enabled ? "danger" : "primary"}
              isDisabled={!ca.enabled && ca.problem !== undefined}
              onClick={() => {
                setAsking(true);
              }}
            >
              {t(`uc.cas.${step}`)}
            </Button>
            {!ca.enabled && (
              <Button
                variant="secondary"
                onClick={() => {
                  setEditing(true);
                }}
              >
                {t("uc.edit")}
              </Button>
            )}
          </div>
        </CardBody>
      </Card>
      <Card>
        <CardTitle component="h2">{t("uc.cas.certificates")}</CardTitle>
        <CardBody>
          <UnderstoodList certificates={ca.understood} />
        </CardBody>
      </Card>
      <Card>
        <CardTitle component="h2">{t("uc.cas.trial")}</CardTitle>
        <CardBody>
          <CaTrial settings={toBody(toDraft(ca))} id={ca.id} />
        </CardBody>
      </Card>
      {asking && (
        <ReasonDialog
          title={t(`uc.cas.${step}`)}
          means={t(`uc.cas.${step}.means`, { number: ca.accounts })}
          danger={ca.enabled}
          onGive={async (reason) => {
            await api.post(ca.enabled ? `${address}/disable` : `${address}/enable-requests`, { reason });
            await stale("/operator");
            tell("success", t(`uc.cas.${step}.done`));
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}

function several(lines: string[]): string | undefined {
  return lines.length === 0 ? undefined : lines.join(" · ");
}
