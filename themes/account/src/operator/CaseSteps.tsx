import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, stale } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { AnswerDialog } from "./AnswerDialog";

type CaseStepsProps<Step extends string> = {
  /** What the case is, in the keys of texts. */
  kind: "appeals" | "reviews";
  /** Of the case in the interface. */
  address: string;
  steps: Step[];
  /** What a step means before it is made: names of texts, a sentence each; none: one sentence. */
  consequences?: (step: Step) => string[];
  /** Label of the number that an approval names; none: it names none. */
  number?: string | undefined;
};

/** The buttons of what can be done with a case, the first being the main one, and their dialogs. */
export function CaseSteps<Step extends string>({ kind, address, steps, consequences, number }: CaseStepsProps<Step>) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const [step, setStep] = useState<Step>();
  const make = async (made: Step, body?: unknown) => {
    await api.post(`${address}/${made}`, body);
    await stale(`/operator/${kind}`);
    tell("success", t(`uc.${kind}.${made}.done`));
  };
  const close = () => {
    setStep(undefined);
  };
  const asksNumber = step === "approve" && number !== undefined;
  return (
    <>
      <div className="uc-row-actions">
        {steps.map((each, place) => (
          <Button
            key={each}
            variant={place === 0 ? "primary" : "secondary"}
            onClick={() => {
              setStep(each);
            }}
          >
            {t(`uc.${kind}.${each}`)}
          </Button>
        ))}
      </div>
      {(step === "ask" || step === "reject") && (
        <AnswerDialog title={t(`uc.${kind}.${step}`)} hint={t(`uc.${kind}.${step}.means`)} onAnswer={(text) => make(step, { text })} onClose={close} />
      )}
      {asksNumber && (
        <AnswerDialog title={t(`uc.${kind}.approve`)} hint={t("uc.reviews.number.means")} field="number" label={number} onAnswer={(typed) => make(step, { number: typed })} onClose={close} />
      )}
      {step && step !== "ask" && step !== "reject" && !asksNumber && (
        <ConfirmDialog
          title={t(`uc.${kind}.${step}.title`)}
          consequences={consequences ? consequences(step).map((each) => t(each)) : [t(`uc.${kind}.${step}.means`)]}
          confirm={t(`uc.${kind}.${step}`)}
          danger={step === "approve"}
          onConfirm={() => make(step, step === "approve" ? {} : undefined)}
          onClose={close}
        />
      )}
    </>
  );
}
