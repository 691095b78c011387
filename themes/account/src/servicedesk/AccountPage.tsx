import { Alert, Button, Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router-dom";
import { path } from "../api/client";
import type { AccountKey, AccountStory } from "../api/deskTypes";
import type { Login } from "../api/types";
import { api, stale, useRead } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { CursorPager } from "../components/CursorPager";
import { Facts } from "../components/Facts";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { PageFrame } from "../components/PageFrame";
import { useDates } from "../components/useDates";
import { usePaged } from "../components/usePaged";
import { LoginTable } from "../logs/LoginTable";
import { ProposalRow } from "../operator/proposals/ProposalRow";
import { ReasonDialog } from "../operator/ReasonDialog";
import { isLimited, mayPropose } from "./deskSteps";

/** One account: why it cannot be logged in to, and what can be done about it. */
export function AccountPage() {
  const { t } = useTranslation();
  const { account: id = "" } = useParams();
  const address = path`/operator/accounts/${id}`;
  const found = useRead<AccountStory>(address);
  return (
    <PageFrame title={t("uc.service.account")} above={[{ title: t("uc.nav.service"), to: "/operator/service" }]}>
      <Loaded result={found} lines={10}>
        {(story) => (
          <div className="uc-stack">
            <Account story={story} />
            <Limits address={address} story={story} />
            <Keys address={address} story={story} />
            <Logins address={address} />
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Account({ story }: { story: AccountStory }) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const { account } = story;
  const warnings = [
    ...(account.enabled ? [] : ["disabled"]),
    ...(story.suspended ? ["suspended"] : []),
    ...(story.held ? ["held"] : []),
    ...(story.privileged ? ["privileged"] : []),
  ];
  return (
    <>
      {warnings.map((each) => (
        <Alert key={each} isInline variant="warning" component="p" title={t(`uc.service.${each}.means`)} />
      ))}
      <Card>
        <CardTitle component="h2">{account.loginName}</CardTitle>
        <CardBody>
          <Facts
            facts={[
              [t("uc.service.type"), t(`uc.service.type.${account.type}`)],
              [t("uc.cases.name"), account.name],
              [t("uc.cases.number"), story.number],
              [t("uc.cases.level"), t(`uc.level.${String(story.level)}`)],
              [t("uc.cases.mobile"), account.mobile],
              [t("uc.cases.email"), story.email],
              [t("uc.service.password"), t(story.password ? "uc.service.password.set" : "uc.service.password.none")],
              [t("uc.service.created"), story.createdAt && moment(story.createdAt)],
            ]}
          />
        </CardBody>
      </Card>
    </>
  );
}

function Limits({ address, story }: { address: string; story: AccountStory }) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const { tell } = useAlerts();
  const [sure, setSure] = useState(false);
  const { lock, limits } = story;
  const unlock = async () => {
    await api.post(`${address}/unlock`);
    await stale(address);
    tell("success", t("uc.service.unlock.done"));
  };
  return (
    <Card>
      <CardTitle component="h2">{t("uc.service.lock")}</CardTitle>
      <CardBody>
        <Facts
          facts={[
            [t("uc.service.lock.state"), lock.until ? t("uc.service.lock.until", { until: moment(lock.until) }) : t(`uc.service.lock.${lock.state}`)],
            [t("uc.service.lock.failures"), String(lock.failures)],
            [t("uc.service.lock.last"), lock.lastAt ? moment(lock.lastAt) : t("uc.service.lock.never")],
            [t("uc.service.lock.ip"), lock.lastIp ?? t("uc.service.lock.never")],
          ]}
        />
        {limits.length > 0 && (
          <ul className="uc-rows">
            {limits.map((limit) => (
              <li key={limit.code} className="uc-row">
                <span>{t(`uc.service.limit.${limit.code}`)}</span>
                <span className="uc-hint">{t("uc.service.limit.uses", { uses: limit.uses, until: moment(limit.until) })}</span>
              </li>
            ))}
          </ul>
        )}
        {isLimited(story) && !story.privileged && (
          <div className="uc-row-actions uc-gap-top">
            <Button
              onClick={() => {
                setSure(true);
              }}
            >
              {t("uc.service.unlock")}
            </Button>
          </div>
        )}
        {sure && (
          <ConfirmDialog
            title={t("uc.service.unlock.title")}
            consequences={[t("uc.service.unlock.means")]}
            confirm={t("uc.service.unlock")}
            onConfirm={unlock}
            onClose={() => {
              setSure(false);
            }}
          />
        )}
      </CardBody>
    </Card>
  );
}

function Keys({ address, story }: { address: string; story: AccountStory }) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const { tell } = useAlerts();
  const [lost, setLost] = useState<AccountKey>();
  const propose = async ({ kind, id, lastWay }: AccountKey, reason: string) => {
    await api.post(`${address}/removals`, { kind, id, reason, ...(lastWay ? { warning: "last-way" } : {}) });
    await Promise.all([stale(address), stale("/operator/proposals")]);
    tell("success", t("uc.service.propose.done"));
  };
  return (
    <Card>
      <CardTitle component="h2">{t("uc.service.keys")}</CardTitle>
      <CardBody>
        {story.keys.length === 0 ? (
          <Nothing title={t("uc.service.keys.none")} level="h3" />
        ) : (
          <ul className="uc-rows">
            {story.keys.map((key) => (
              <li key={`${key.kind} ${key.id}`} className="uc-row">
                <div>
                  <span className="uc-row-title">
                    {t(`uc.service.key.${key.kind}`)} · {key.name}
                  </span>
                  <p className="uc-hint">
                    {key.state && t(`uc.appeals.keys.state.${key.state}`)} {key.boundAt && moment(key.boundAt)}
                  </p>
                  {key.lastWay && <p className="uc-hint">{t("uc.service.last-way")}</p>}
                </div>
                {mayPropose(story, key) && (
                  <div className="uc-row-actions">
                    <Button
                      variant="secondary"
                      onClick={() => {
                        setLost(key);
                      }}
                    >
                      {t("uc.service.propose")}
                      <span className="pf-v5-screen-reader"> {key.name}</span>
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
        {story.removals.length > 0 && (
          <>
            <h3 className="uc-row-title uc-gap-top">{t("uc.service.removals")}</h3>
            <ul className="uc-rows">
              {story.removals.map((proposal) => (
                <ProposalRow key={proposal.id} proposal={proposal} />
              ))}
            </ul>
          </>
        )}
        {lost && (
          <ReasonDialog
            title={t("uc.service.propose")}
            means={t(lost.lastWay ? "uc.service.propose.last" : "uc.service.propose.means")}
            danger={lost.lastWay}
            onGive={(reason) => propose(lost, reason)}
            onClose={() => {
              setLost(undefined);
            }}
          />
        )}
      </CardBody>
    </Card>
  );
}

function Logins({ address }: { address: string }) {
  const { t } = useTranslation();
  const { cursor, list } = usePaged<Login>(`${address}/logins`);
  return (
    <Card>
      <CardTitle component="h2">{t("uc.service.logins")}</CardTitle>
      <Loaded result={list} lines={6}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Nothing title={t("uc.service.logins.none")} level="h3" />
          ) : (
            <>
              <LoginTable lines={items} byPerson={false} />
              <CursorPager cursor={cursor} next={next} />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}
