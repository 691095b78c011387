import { ActionGroup, Alert, Button, Form } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../../api/client";
import type { RevocationReport, Trial, TrustBody } from "../../api/caTypes";
import { api } from "../../api/useApi";
import { Facts } from "../../components/Facts";
import { FormProblem } from "../../components/fields";
import { useDates } from "../../components/useDates";
import { useForm } from "../../components/useForm";
import { PemField } from "./PemField";

type CaTrialProps = {
  settings: TrustBody;
  /** Of an authority that was saved: then its responders can be asked too. */
  id?: string;
};

/** Settings are tried on a certificate as users have them. */
export function CaTrial({ settings, id }: CaTrialProps) {
  const { t } = useTranslation();
  const form = useForm({ sample: "" });
  const [trial, setTrial] = useState<Trial>();
  const [report, setReport] = useState<RevocationReport>();
  const { sample } = form.values;
  const tryIt = async () => {
    setTrial(undefined);
    setTrial(await api.post<Trial>("/operator/cas/trial", { sample, settings }));
  };
  const ask = async () => {
    setReport(undefined);
    setReport(await api.post<RevocationReport>(path`/operator/cas/${id ?? ""}/revocation`, { sample }));
  };
  const empty = sample.trim() === "";
  return (
    <Form
      className="uc-form"
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit(tryIt);
      }}
    >
      <FormProblem problem={form.problem} shown={["sample"]} />
      <PemField
        label={t("uc.cas.sample")}
        hint={t("uc.cas.sample.hint")}
        value={sample}
        error={form.error("sample")}
        onChange={(value) => {
          form.set("sample", value);
        }}
      />
      <ActionGroup>
        <Button type="submit" variant="secondary" isDisabled={empty || form.busy} isLoading={form.busy}>
          {t("uc.cas.trial.go")}
        </Button>
        {id && (
          <Button variant="secondary" isDisabled={empty || form.busy} onClick={() => void form.submit(ask)}>
            {t("uc.cas.revocation.go")}
          </Button>
        )}
      </ActionGroup>
      <div aria-live="polite">
        {trial && <TrialResult trial={trial} />}
        {report && <ReportResult report={report} />}
      </div>
    </Form>
  );
}

function TrialResult({ trial }: { trial: Trial }) {
  const { t } = useTranslation();
  const { day } = useDates();
  return (
    <div data-trial>
      <Alert
        isInline
        component="p"
        variant={trial.problem ? "warning" : "success"}
        title={trial.problem ? t("uc.cas.trial.refused", { reason: t(`uc.cas.reason.${trial.problem}`) }) : t("uc.cas.trial.accepted")}
        className="uc-gap"
      />
      <Facts
        facts={[
          [t("uc.cas.issuer"), trial.issuer],
          [t("uc.cas.algorithm"), trial.algorithm],
          [t("uc.cas.validity"), `${day(trial.notBefore)} – ${day(trial.notAfter)}`],
          [t("uc.cas.identity"), t(`uc.cas.identity.${trial.identity}`)],
          ...(trial.enterprise ? [[t("uc.cas.enterprise"), trial.enterprise] satisfies [string, string]] : []),
          ...(trial.person ? [[t("uc.cas.person"), trial.person] satisfies [string, string]] : []),
          ...trial.hits.map((hit): [string, string] => [hit.place, `${t(`uc.cas.hit.${hit.kind}`)} ${hit.value}`]),
        ]}
      />
    </div>
  );
}

function ReportResult({ report }: { report: RevocationReport }) {
  const { t } = useTranslation();
  const { moment } = useDates();
  if (report.problem) {
    return <Alert isInline component="p" variant="warning" title={t("uc.cas.revocation.not-asked", { reason: t(`uc.cas.reason.${report.problem}`) })} className="uc-gap" />;
  }
  return (
    <ul className="uc-rows uc-gap-top" data-revocation>
      {report.answers.map((answer) => (
        <li key={answer.about} className="uc-row">
          <div>
            <span className="uc-row-title">{answer.about || t("uc.cas.sample")}</span>
            <p>{t(`uc.cas.status.${answer.status}`)}</p>
            <p className="uc-hint">
              {answer.source} {answer.producedAt && `· ${moment(answer.producedAt)}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
