import { Card, CardBody, ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router-dom";
import type { FiguresView, OpenCases } from "../../api/figureTypes";
import { useRead } from "../../api/useApi";
import { Loaded } from "../../components/Loaded";
import { PageFrame } from "../../components/PageFrame";
import { ForOperators } from "../ForOperators";
import { ChartCard, number } from "./ChartCard";
import { age, byResult, bySubject, daysBefore, outcome, RANGES, readRange, reasons, spans, today } from "./figureData";
import { ReasonCard } from "./ReasonCard";
import { useFigureWords } from "./useFigureWords";

/** Operators see how often things happen. */
export function Figures() {
  return (
    <ForOperators>
      <FiguresPage />
    </ForOperators>
  );
}

function FiguresPage() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const range = readRange(parameters.get("days"));
  const to = today(new Date());
  const result = useRead<FiguresView>("/operator/figures", { from: daysBefore(to, range - 1), to });
  return (
    <PageFrame
      title={t("uc.nav.figures")}
      lead={t("uc.figures.lead")}
      actions={
        <ToggleGroup aria-label={t("uc.figures.range")}>
          {RANGES.map((days) => (
            <ToggleGroupItem
              key={days}
              buttonId={`days-${String(days)}`}
              text={t(`uc.figures.range.${String(days)}`)}
              isSelected={days === range}
              onChange={() => setParameters({ days: String(days) }, { replace: true })}
            />
          ))}
        </ToggleGroup>
      }
    >
      <Loaded result={result} lines={10}>
        {(view) => <Shown view={view} />}
      </Loaded>
    </PageFrame>
  );
}

function Shown({ view }: { view: FiguresView }) {
  const { t } = useTranslation();
  const words = useFigureWords();
  const bars = spans(view.from, view.to);
  const registrations = outcome(view, "registration");
  const logins = outcome(view, "login");
  const sms = outcome(view, "sms");
  const failed = (count: number) => t("uc.figures.failed", { number: number(count) });
  return (
    <>
      <ul className="uc-numbers">
        <Total title={t("uc.figures.registrations")} value={registrations.succeeded} hint={failed(registrations.failed)} />
        <Total title={t("uc.figures.logins")} value={logins.succeeded} hint={failed(logins.failed)} />
        <Total title={t("uc.figures.sms")} value={sms.succeeded} hint={failed(sms.failed)} />
        <Open title={t("uc.figures.reviews")} to="/operator/reviews" cases={view.reviews} />
        <Open title={t("uc.figures.appeals")} to="/operator/appeals" cases={view.appeals} />
      </ul>
      <div className="uc-charts">
        <ChartCard title={t("uc.figures.registrations")} bars={bars} series={bySubject(view.days, bars, "registration")} name={words.kind} />
        <ChartCard title={t("uc.figures.logins-by-way")} bars={bars} series={bySubject(view.days, bars, "login")} name={words.way} />
        <ChartCard title={t("uc.figures.logins-by-result")} bars={bars} series={byResult(view.days, bars, "login")} name={words.result} />
        <ReasonCard title={t("uc.figures.login-failures")} reasons={reasons(view.totals, "login")} text={words.loginReason} />
        <ChartCard title={t("uc.figures.sms")} bars={bars} series={byResult(view.days, bars, "sms")} name={words.result} />
        <ReasonCard title={t("uc.figures.sms-failures")} reasons={reasons(view.totals, "sms")} text={words.smsReason} />
        <ChartCard title={t("uc.figures.scans")} bars={bars} series={byResult(view.days, bars, "scan")} name={words.result} />
        <ReasonCard title={t("uc.figures.scan-failures")} reasons={reasons(view.totals, "scan")} text={words.scanReason} />
        <ReasonCard title={t("uc.figures.registration-failures")} reasons={reasons(view.totals, "registration")} text={words.registrationReason} />
        <ReasonCard
          title={t("uc.figures.proofs")}
          reasons={view.totals
            .filter((total) => total.figure === "registration-proof")
            .map((total) => ({ code: `${total.subject} ${total.result}`, count: total.count }))
            .sort((a, b) => b.count - a.count)}
          text={words.proof}
        />
      </div>
    </>
  );
}

function Total({ title, value, hint }: { title: ReactNode; value: number; hint: string }) {
  return (
    <Card component="li" isCompact>
      <CardBody>
        <span className="uc-number-title">{title}</span>
        <span className="uc-number">{number(value)}</span>
        <span className="uc-hint">{hint}</span>
      </CardBody>
    </Card>
  );
}

function Open({ title, to, cases }: { title: string; to: string; cases: OpenCases }) {
  const { t } = useTranslation();
  const hint = cases.oldest ? t("uc.figures.oldest", { days: number(age(cases.oldest, new Date())) }) : t("uc.figures.no-open");
  return <Total title={<Link to={to}>{title}</Link>} value={cases.count} hint={hint} />;
}
