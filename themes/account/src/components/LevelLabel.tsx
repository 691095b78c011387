import { Label } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Level } from "../api/types";

const COLORS = { 1: "grey", 2: "blue", 3: "green" } as const;

/** A real-name level, in words. */
export function LevelLabel({ level }: { level: Level }) {
  const { t } = useTranslation();
  return <Label color={COLORS[level]}>{t(`uc.level.${String(level)}`)}</Label>;
}
