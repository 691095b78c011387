import { Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import type { Deed } from "../api/types";
import { useDates } from "../components/useDates";

export function DeedTable({ lines }: { lines: Deed[] }) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const head = {
    at: t("uc.logs.at"),
    actor: t("uc.logs.actor"),
    what: t("uc.logs.filter.action"),
    subject: t("uc.logs.subject"),
    outcome: t("uc.logs.filter.result"),
    facts: t("uc.logs.facts"),
    ip: t("uc.logs.ip"),
  };
  return (
    <Table aria-label={t("uc.logs.deeds")} variant="compact" gridBreakPoint="grid-lg" className="uc-logins">
      <Thead>
        <Tr>
          <Th modifier="nowrap">{head.at}</Th>
          <Th>{head.actor}</Th>
          <Th>{head.what}</Th>
          <Th modifier="nowrap">{head.subject}</Th>
          <Th modifier="nowrap">{head.outcome}</Th>
          <Th>{head.facts}</Th>
          <Th modifier="nowrap">{head.ip}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {lines.map((deed) => (
          <Tr key={deed.id} data-action={deed.action}>
            <Td dataLabel={head.at} modifier="nowrap">
              {moment(deed.at)}
            </Td>
            <Td dataLabel={head.actor}>{deed.actor}</Td>
            <Td dataLabel={head.what}>{deed.what}</Td>
            <Td dataLabel={head.subject}>{deed.subject ?? "—"}</Td>
            <Td dataLabel={head.outcome}>
              <Label isCompact color={deed.success ? "green" : "red"}>
                {deed.outcome}
              </Label>
            </Td>
            <Td dataLabel={head.facts}>
              <DeedFacts deed={deed} />
            </Td>
            <Td dataLabel={head.ip} modifier="nowrap">
              {deed.ip ?? "—"}
              {deed.region && <div className="uc-hint">{deed.region}</div>}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function DeedFacts({ deed }: { deed: Deed }) {
  const { t } = useTranslation();
  const facts = deed.way ? [...deed.facts, { name: t("uc.logs.way"), text: deed.way }] : deed.facts;
  if (facts.length === 0) {
    return "—";
  }
  return (
    <ul className="uc-deed-facts">
      {facts.map(({ name, text }) => (
        <li key={name}>
          <span className="uc-hint">{name}</span> {text}
        </li>
      ))}
    </ul>
  );
}
