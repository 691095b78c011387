import { Card, CardBody, CardTitle, ExpandableSection, Skeleton } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { environment } from "../../environment";
import { sum, type Series, type Span } from "./figureData";
import { useSpanText } from "./useSpanText";

/** Apart from the page: the library of the charts is heavy, and only operators need it. */
const Bars = lazy(async () => ({ default: (await import("./Bars")).Bars }));

const NUMBER = new Intl.NumberFormat(environment.locale);

/** Beside a chart, where there is no room for many digits. */
const SHORT = new Intl.NumberFormat(environment.locale, { notation: "compact" });

export const number = (value: number) => NUMBER.format(value);

type ChartCardProps = { title: string; bars: Span[]; series: Series[]; name: (key: string) => string };

/** A chart, what its colours mean, and the same as a table. */
export function ChartCard({ title, bars, series, name }: ChartCardProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const text = useSpanText();
  const coloured = series.map((one, index) => ({ ...one, name: name(one.key), colour: colour(one.key, index) }));
  return (
    <Card component="section">
      <CardTitle component="h2">{title}</CardTitle>
      <CardBody>
        {series.every((one) => sum(one.values) === 0) ? (
          <p className="uc-hint">{t("uc.figures.none")}</p>
        ) : (
          <>
            <Suspense fallback={<Skeleton height="240px" screenreaderText={t("uc.loading")} />}>
              <Bars title={title} labels={bars.map((bar) => text(bar).short)} series={coloured} number={(value) => SHORT.format(value)} />
            </Suspense>
            <ul className="uc-legend">
              {coloured.map((one) => (
                <li key={one.key}>
                  <span className="uc-swatch" style={{ background: one.colour }} aria-hidden="true" />
                  {one.name} <strong>{number(sum(one.values))}</strong>
                </li>
              ))}
            </ul>
            <ExpandableSection
              toggleText={t(open ? "uc.figures.table.hide" : "uc.figures.table.show")}
              isExpanded={open}
              onToggle={(_event, expanded) => setOpen(expanded)}
            >
              {open && (
                <div className="uc-figure-table">
                  <Table aria-label={title} variant="compact" gridBreakPoint="">
                    <Thead>
                      <Tr>
                        <Th>{t("uc.figures.days")}</Th>
                        {coloured.map((one) => (
                          <Th key={one.key} modifier="wrap">
                            {one.name}
                          </Th>
                        ))}
                      </Tr>
                    </Thead>
                    <Tbody>
                      {bars.map((bar, index) => (
                        <Tr key={bar.from}>
                          <Td>{text(bar).long}</Td>
                          {coloured.map((one) => (
                            <Td key={one.key}>{number(one.values[index] ?? 0)}</Td>
                          ))}
                        </Tr>
                      ))}
                    </Tbody>
                  </Table>
                </div>
              )}
            </ExpandableSection>
          </>
        )}
      </CardBody>
    </Card>
  );
}

/** Success and failure look alike in all charts. */
function colour(key: string, index: number): string {
  if (key === "failure") {
    return "var(--bad)";
  }
  return `var(--chart-${String(key === "success" ? 2 : index + 1)})`;
}
