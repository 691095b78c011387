import { Label } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** How a particular changes: by declaring it, elsewhere, or never. */
export type Change = "declare" | "contact" | "locked";

const COLOURS = { declare: "orange", contact: "blue", locked: "grey" } as const;

/** A particular, and what its owner can do about it. */
export function Changeable({ children, change }: { children: ReactNode; change: Change }) {
  const { t } = useTranslation();
  return (
    <span data-change={change}>
      {children ?? <span className="uc-hint">{t("uc.none")}</span>}{" "}
      <Label isCompact color={COLOURS[change]}>
        {t(`uc.change.${change}`)}
      </Label>
    </span>
  );
}
