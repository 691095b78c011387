import { Label } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { CaseState } from "../api/caseTypes";

const COLOURS = {
  submitted: "blue",
  taken: "cyan",
  "needs-more": "gold",
  "approved-once": "purple",
  approved: "green",
  rejected: "grey",
  objected: "red",
  expired: "grey",
  overtaken: "grey",
} as const;

export function StateLabel({ state }: { state: CaseState }) {
  const { t } = useTranslation();
  return <Label color={COLOURS[state]}>{t(`uc.cases.state.${state}`)}</Label>;
}
