import { Button, Label } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { path } from "../../api/client";
import type { FullNumber, ProposalView } from "../../api/directoryTypes";
import { api, stale } from "../../api/useApi";
import { useAlerts } from "../../components/Alerts";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { useDates } from "../../components/useDates";
import { NumberInSight } from "./NumberInSight";
import { COLOURS, DETAIL } from "./proposalState";

type Step = "approve" | "refuse" | "withdraw" | "read";

/** One proposal: who wants what of whom and why, and what the visitor can do about it. */
export function ProposalRow({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const { tell } = useAlerts();
  const [step, setStep] = useState<Step>();
  const [number, setNumber] = useState<FullNumber>();
  const { subject } = proposal;
  const kind = subject.part ? `${proposal.kind}.${subject.part}` : proposal.kind;
  const what = t(`uc.proposals.kind.${kind}`);
  const warning = proposal.warning && t(`uc.proposals.warning.${proposal.warning}`);
  const whom = [subject.name, subject.loginName].filter(Boolean).join(" · ");
  const open = proposal.state === "waiting" || proposal.state === "approved";
  const make = async (made: Step) => {
    if (made === "read") {
      setNumber(await api.post<FullNumber>(path`/operator/numbers/${proposal.id}/read`));
    } else {
      await api.post(path`/operator/proposals/${proposal.id}/` + made, made === "approve" && proposal.warning ? { warning: proposal.warning } : undefined);
      tell("success", t(`uc.proposals.${made}.done`));
      await Promise.all([stale("/operator/proposals"), stale("/operator/accounts")]);
    }
  };
  const steps: Step[] = [
    ...(proposal.mayDecide ? (["approve", "refuse"] as const) : []),
    ...(proposal.mayUse && proposal.kind === "read-number" ? (["read"] as const) : []),
    ...(proposal.mine && open ? (["withdraw"] as const) : []),
  ];
  return (
    <li className="uc-row">
      <div>
        <span className="uc-row-title">{what}</span> <Label color={COLOURS[proposal.state]}>{t(`uc.proposals.state.${proposal.state}`)}</Label>
        {subject.partName && <p>{subject.partName}</p>}
        <p>
          <Link to={DETAIL[subject.type] + encodeURIComponent(subject.id)}>{subject.name || subject.loginName}</Link>{" "}
          <span className="uc-hint">{subject.loginName}</span>
        </p>
        <p>
          {t("uc.proposals.reason", { reason: proposal.reason })}
        </p>
        {warning && <p className="uc-hint">{warning}</p>}
        <p className="uc-hint">
          {t("uc.proposals.by", { name: proposal.proposedBy, at: moment(proposal.proposedAt) })}
          {proposal.decidedBy && ` · ${t("uc.proposals.decided-by", { name: proposal.decidedBy })}`}
          {open && ` · ${t("uc.proposals.until", { at: moment(proposal.dueAt) })}`}
        </p>
      </div>
      {steps.length > 0 && (
        <div className="uc-row-actions">
          {steps.map((each) => (
            <Button
              key={each}
              variant={each === "approve" || each === "read" ? "primary" : "secondary"}
              onClick={() => {
                setStep(each);
              }}
            >
              {t(`uc.proposals.${each}`)}
            </Button>
          ))}
        </div>
      )}
      {step && (
        <ConfirmDialog
          title={t(`uc.proposals.${step}`)}
          consequences={[t(`uc.proposals.${step}.means`, { what: t("uc.proposals.what", { what, whom }) }), ...(step === "approve" && warning ? [warning] : [])]}
          confirm={t(`uc.proposals.${step}`)}
          danger={step === "approve"}
          onConfirm={() => make(step)}
          onClose={() => {
            setStep(undefined);
          }}
        />
      )}
      {number && (
        <NumberInSight
          number={number}
          onClose={() => {
            setNumber(undefined);
            void stale("/operator/proposals");
          }}
        />
      )}
    </li>
  );
}
