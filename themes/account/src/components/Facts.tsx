import { DescriptionList, DescriptionListDescription, DescriptionListGroup, DescriptionListTerm } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Names and values; what is not known says so. */
export function Facts({ facts }: { facts: [name: string, value: ReactNode][] }) {
  const { t } = useTranslation();
  return (
    <DescriptionList columnModifier={{ default: "1Col", lg: "2Col" }}>
      {facts.map(([name, value]) => (
        <DescriptionListGroup key={name}>
          <DescriptionListTerm>{name}</DescriptionListTerm>
          <DescriptionListDescription>{value ?? <span className="uc-hint">{t("uc.none")}</span>}</DescriptionListDescription>
        </DescriptionListGroup>
      ))}
    </DescriptionList>
  );
}
