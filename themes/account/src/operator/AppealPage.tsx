import { Alert, Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router-dom";
import { path } from "../api/client";
import type { AppealedAccount, AppealView } from "../api/appealTypes";
import { useRead } from "../api/useApi";
import { Facts } from "../components/Facts";
import { Loaded } from "../components/Loaded";
import { PageFrame } from "../components/PageFrame";
import { useDates } from "../components/useDates";
import { consequences, steps } from "./appealSteps";
import { CaseSteps } from "./CaseSteps";
import { MaterialList } from "./MaterialList";
import { StateLabel } from "./StateLabel";

/** One appeal beside the account that it is about. */
export function AppealPage() {
  const { t } = useTranslation();
  const { appeal: id = "" } = useParams();
  const address = path`/operator/appeals/${id}`;
  const found = useRead<AppealView>(address);
  return (
    <PageFrame title={t("uc.appeals.one")} above={[{ title: t("uc.nav.appeals"), to: "/operator/appeals" }]}>
      <Loaded result={found} lines={10}>
        {(view) => <Appeal address={address} view={view} />}
      </Loaded>
    </PageFrame>
  );
}

function Appeal({ address, view }: { address: string; view: AppealView }) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const { appeal, claimed } = view;
  return (
    <div className="uc-stack">
      {appeal.objected && appeal.state !== "approved" && appeal.state !== "rejected" && <Alert isInline variant="danger" component="p" title={t("uc.appeals.objected")} />}
      <Card>
        <CardTitle component="h2">{t("uc.appeals.claim")}</CardTitle>
        <CardBody>
          <Facts
            facts={[
              [t("uc.cases.state"), <StateLabel key="state" state={appeal.state} />],
              [t("uc.cases.submitted"), moment(appeal.submittedAt)],
              [t("uc.cases.kind"), t(`uc.cases.kind.${appeal.kind}`)],
              [t("uc.appeals.reason"), t(`uc.appeals.reason.${appeal.reason}`)],
              [t("uc.cases.name"), claimed.name],
              [t("uc.cases.number"), claimed.number],
              [t("uc.cases.login-name"), claimed.loginName],
              [t("uc.appeals.contact"), claimed.contact],
              ...(appeal.dueAt ? [[t("uc.appeals.due"), moment(appeal.dueAt)] as [string, string]] : []),
            ]}
          />
          <h3 className="uc-row-title uc-gap-top">{t("uc.appeals.words")}</h3>
          {view.words.map((words, number) => (
            <blockquote key={number} className="uc-words">
              {words}
            </blockquote>
          ))}
          {view.answer && (
            <>
              <h3 className="uc-row-title uc-gap-top">{t("uc.cases.answer")}</h3>
              <p className="uc-words">{view.answer}</p>
            </>
          )}
        </CardBody>
      </Card>
      <Card>
        <CardTitle component="h2">{t("uc.appeals.materials")}</CardTitle>
        <CardBody>
          {view.mayRead ? <MaterialList of={appeal.id} materials={view.materials} /> : <p className="uc-hint">{t("uc.appeals.materials.take")}</p>}
        </CardBody>
      </Card>
      <Card>
        <CardTitle component="h2">{t("uc.appeals.account")}</CardTitle>
        <CardBody>{view.account ? <Account appeal={appeal.id} account={view.account} /> : <p>{t("uc.appeals.account.none")}</p>}</CardBody>
      </Card>
      <CaseSteps kind="appeals" address={address} steps={steps(appeal, view.account !== undefined)} consequences={consequences} />
    </div>
  );
}

function Account({ appeal, account }: { appeal: string; account: AppealedAccount }) {
  const { t } = useTranslation();
  const { moment } = useDates();
  return (
    <>
      {!account.enabled && <Alert isInline variant="warning" component="p" title={t("uc.cases.account.disabled")} className="uc-gap" />}
      {account.deletionDay && <Alert isInline variant="warning" component="p" title={t("uc.appeals.account.deletion", { day: account.deletionDay })} className="uc-gap" />}
      <Facts
        facts={[
          [t("uc.cases.login-name"), account.loginName],
          [t("uc.cases.name"), account.name],
          [t("uc.cases.number"), account.number],
          [t("uc.cases.level"), t(`uc.level.${String(account.level)}`)],
          ...(account.type === "enterprise" ? [[t("uc.cases.representative"), account.representative] as [string, string | undefined]] : []),
          [t("uc.cases.mobile"), account.mobile],
          [t("uc.cases.email"), account.email],
        ]}
      />
      <h3 className="uc-row-title uc-gap-top">{t("uc.appeals.keys")}</h3>
      {account.keys.length === 0 ? (
        <p className="uc-hint">{t("uc.appeals.keys.none")}</p>
      ) : (
        <ul className="uc-rows">
          {account.keys.map((key, number) => (
            <li key={number} className="uc-row">
              <span>
                {t(`uc.appeals.keys.${key.type}`)} · {key.name}
              </span>
              <span className="uc-hint">
                {key.state && t(`uc.appeals.keys.state.${key.state}`)} {key.boundAt && moment(key.boundAt)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {account.materials.length > 0 && (
        <>
          <h3 className="uc-row-title uc-gap-top">{t("uc.appeals.account.materials")}</h3>
          <MaterialList of={appeal} materials={account.materials} />
        </>
      )}
    </>
  );
}
