import { Alert, Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router-dom";
import { path } from "../api/client";
import type { ReviewView } from "../api/reviewTypes";
import type { Enterprise, Particulars } from "../api/types";
import { useRead } from "../api/useApi";
import { Facts } from "../components/Facts";
import { Loaded } from "../components/Loaded";
import { PageFrame } from "../components/PageFrame";
import { useDates } from "../components/useDates";
import { CaseSteps } from "./CaseSteps";
import { MaterialList } from "./MaterialList";
import { reviewSteps } from "./reviewSteps";
import { StateLabel } from "./StateLabel";

/** What was declared at a registration, beside its materials. */
export function ReviewPage() {
  const { t } = useTranslation();
  const { review: id = "" } = useParams();
  const address = path`/operator/reviews/${id}`;
  const found = useRead<ReviewView>(address);
  return (
    <PageFrame title={t("uc.reviews.one")} above={[{ title: t("uc.nav.reviews"), to: "/operator/reviews" }]}>
      <Loaded result={found} lines={10}>
        {(view) => <Review address={address} view={view} />}
      </Loaded>
    </PageFrame>
  );
}

function Review({ address, view }: { address: string; view: ReviewView }) {
  const { t } = useTranslation();
  const { day, moment } = useDates();
  const { review } = view;
  return (
    <div className="uc-stack">
      {!view.enabled && <Alert isInline variant="warning" component="p" title={t("uc.cases.account.disabled")} />}
      <Card>
        <CardTitle component="h2">{t("uc.reviews.cause")}</CardTitle>
        <CardBody>
          <Facts
            facts={[
              [t("uc.reviews.cause"), t(`uc.reviews.cause.${review.cause ?? "unknown"}`)],
              [t("uc.cases.state"), <StateLabel key="state" state={review.state} />],
              [t("uc.cases.submitted"), moment(review.submittedAt)],
              ...(view.answer ? [[t("uc.cases.answer"), view.answer] as [string, string]] : []),
            ]}
          />
          {view.words.length > 0 && <h3 className="uc-row-title">{t("uc.reviews.words")}</h3>}
          {view.words.map((words, number) => (
            <blockquote key={number} className="uc-words">
              {words}
            </blockquote>
          ))}
        </CardBody>
      </Card>
      <div className="uc-beside">
        <Card>
          <CardTitle component="h2">{t("uc.reviews.declared")}</CardTitle>
          <CardBody>
            <Facts
              facts={[
                ...(view.enterprise ? ofEnterprise(view.enterprise, t, day) : []),
                ...(view.person ? ofPerson(view.person, t, day) : []),
                [t("uc.cases.login-name"), view.loginName],
                [t("uc.cases.mobile"), view.mobile],
                [t("uc.cases.email"), view.email],
              ]}
            />
          </CardBody>
        </Card>
        <Card>
          <CardTitle component="h2">{t("uc.reviews.materials")}</CardTitle>
          <CardBody>{view.mayRead ? <MaterialList of={review.id} materials={view.materials} /> : <p className="uc-hint">{t("uc.reviews.materials.take")}</p>}</CardBody>
        </Card>
      </div>
      <CaseSteps kind="reviews" address={address} steps={reviewSteps(review)} number={view.numberOf && t(`uc.reviews.number.${view.numberOf}`)} />
    </div>
  );
}

type Fact = [name: string, value: string | undefined];

function ofEnterprise(enterprise: Enterprise, t: (key: string) => string, day: (at: string) => string): Fact[] {
  const { legalRepresentative: representative, handler } = enterprise;
  return [
    [t("uc.enterprise.name"), enterprise.name],
    [t("uc.enterprise.uscc"), enterprise.uscc],
    [t("uc.particulars.registeredAddress"), enterprise.registeredAddress],
    [t("uc.enterprise.valid-until"), enterprise.validUntil && day(enterprise.validUntil)],
    [t("uc.enterprise.representative"), representative?.name],
    [t("uc.enterprise.representative-number"), representative?.number],
    [t("uc.enterprise.handler"), handler?.name],
    ...(handler
      ? ([
          [t("uc.reviews.handler-number"), handler.number],
          [t("uc.reviews.handler-mobile"), handler.mobile],
        ] as Fact[])
      : []),
  ];
}

function ofPerson(person: Particulars, t: (key: string) => string, day: (at: string) => string): Fact[] {
  return [
    [t("uc.particulars.name"), person.name.value],
    [t("uc.particulars.document-type"), person.documentType && t(`uc.document.${person.documentType}`)],
    [t("uc.particulars.document-number"), person.documentNumber],
    [t("uc.particulars.document-until"), person.documentUntil && day(person.documentUntil)],
  ];
}
