import { Card, CardBody, CardTitle } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { number } from "./ChartCard";
import type { Reason } from "./figureData";

/** Reasons that a card has room for; the rest are one. */
const MOST = 10;

type ReasonCardProps = { title: string; reasons: Reason[]; text: (code: string) => string };

/** Why something failed: a table whose bars show how often. */
export function ReasonCard({ title, reasons, text }: ReasonCardProps) {
  const { t } = useTranslation();
  const most = reasons[0]?.count ?? 0;
  const shown = reasons.slice(0, MOST).map(({ code, count }) => ({ code, name: text(code), count }));
  const rest = reasons.slice(MOST).reduce((total, { count }) => total + count, 0);
  const rows = rest > 0 ? [...shown, { code: "", name: t("uc.figures.rest"), count: rest }] : shown;
  return (
    <Card component="section">
      <CardTitle component="h2">{title}</CardTitle>
      <CardBody>
        {rows.length === 0 ? (
          <p className="uc-hint">{t("uc.figures.none")}</p>
        ) : (
          <Table aria-label={title} variant="compact" gridBreakPoint="" borders={false} className="uc-reasons">
            <Thead>
              <Tr>
                <Th>{t("uc.figures.reason")}</Th>
                <Th>{t("uc.figures.times")}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {rows.map(({ code, name, count }) => (
                <Tr key={code}>
                  <Td>
                    {name}
                    <span className="uc-bar" style={{ inlineSize: `${String(Math.min(100, (count / Math.max(most, 1)) * 100))}%` }} aria-hidden="true" />
                  </Td>
                  <Td>{number(count)}</Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )}
      </CardBody>
    </Card>
  );
}
