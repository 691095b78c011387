import { Chart, ChartAxis, ChartBar, ChartStack } from "@patternfly/react-charts";
import { useEffect, useRef, useState } from "react";

export type Colour = { name: string; colour: string; values: number[] };

type BarsProps = { title: string; labels: string[]; series: Colour[]; number: (value: number) => string };

const HEIGHT = 240;
/** Pixels that the label of a bar takes. */
const LABEL = 64;
const TEXT = { fill: "var(--ink-2)", fontFamily: "var(--font)", fontSize: 12 };

/** Colours stand apart; where there is no bar, the line of the axis stays. */
function outlined({ datum }: { datum?: { y?: number } }): string {
  return datum?.y ? "var(--surface)" : "none";
}

/** Stacked bars. What they say stands beside them as a table: to a screen reader they are one picture. */
export function Bars({ title, labels, series, number }: BarsProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) {
      return;
    }
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const inner = width - 64;
  const every = Math.max(1, Math.ceil((labels.length * LABEL) / Math.max(inner, 1)));
  const top = Math.max(...labels.map((_, bar) => series.reduce((total, { values }) => total + (values[bar] ?? 0), 0)));
  return (
    <div ref={place} className="uc-chart" role="img" aria-label={title}>
      {width > 0 && (
        <div aria-hidden="true">
          <Chart
            width={width}
            height={HEIGHT}
            domain={{ x: [0.5, labels.length + 0.5], y: [0, Math.max(top, 4)] }}
            padding={{ top: 12, right: 12, bottom: 32, left: 52 }}
          >
            <ChartAxis
              tickValues={labels.map((_, bar) => bar + 1).filter((bar) => (labels.length - bar) % every === 0)}
              tickFormat={(bar: number) => labels[bar - 1] ?? ""}
              style={{ axis: { stroke: "var(--edge)" }, tickLabels: TEXT, ticks: { stroke: "none" } }}
            />
            <ChartAxis
              dependentAxis
              showGrid
              tickCount={4}
              tickFormat={(value: number) => (Number.isInteger(value) ? number(value) : "")}
              style={{ axis: { stroke: "none" }, grid: { stroke: "var(--line)" }, tickLabels: TEXT, ticks: { stroke: "none" } }}
            />
            <ChartStack>
              {series.map(({ name, colour, values }) => (
                <ChartBar
                  key={name}
                  barRatio={0.7}
                  data={values.map((y, bar) => ({ x: bar + 1, y }))}
                  style={{ data: { fill: colour, stroke: outlined, strokeWidth: 0.5 } }}
                />
              ))}
            </ChartStack>
          </Chart>
        </div>
      )}
    </div>
  );
}
