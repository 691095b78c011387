import { Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate } from "react-router-dom";
import { path } from "../api/client";
import type { Deed, Login } from "../api/types";
import { PageFrame } from "../components/PageFrame";
import { useActing } from "../identity/IdentityProvider";
import { DeedTable } from "./DeedTable";
import { DeedToolbar } from "./DeedToolbar";
import { NO_DEED_FILTER, readDeedFilter, toDeedQuery, writeDeedFilter, type DeedFilter } from "./deedQuery";
import type { LogFilter } from "./logFilter";
import { LoginTable } from "./LoginTable";
import { LoginToolbar } from "./LoginToolbar";
import { NO_FILTER, readFilter, toQuery, writeFilter, type LoginFilter } from "./loginQuery";
import { LogList, type LogKind } from "./LogList";

const LOGINS: LogKind<LoginFilter, Login> = {
  unfiltered: NO_FILTER,
  read: readFilter,
  write: writeFilter,
  query: toQuery,
  Toolbar: LoginToolbar,
  Table: LoginTable,
  texts: { name: "uc.logs.logins", none: "uc.logs.none", noneBody: "uc.logs.none.body" },
};

const DEEDS: LogKind<DeedFilter, Deed> = {
  unfiltered: NO_DEED_FILTER,
  read: readDeedFilter,
  write: writeDeedFilter,
  query: toDeedQuery,
  Toolbar: DeedToolbar,
  Table: DeedTable,
  texts: { name: "uc.logs.deeds", none: "uc.logs.no-deeds", noneBody: "uc.logs.no-deeds.body" },
};

const ADDRESS = { logins: "logins", business: "business-log" } as const;

type Which = keyof typeof ADDRESS;

/** What happened: logins and business of one's own, and for the main account those of its people. */
export function Logs() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const which: Which = useLocation().pathname.includes("/business") ? "business" : "logins";
  return (
    <PageFrame title={t("uc.nav.logs")} lead={t("uc.logs.lead")}>
      <Tabs
        className="uc-tabs"
        aria-label={t("uc.nav.logs")}
        activeKey={which}
        onSelect={(_, key) => void navigate(key === "business" ? "/logs/business" : "/logs", { state: { keepFocus: true } })}
        mountOnEnter
        unmountOnExit
      >
        <Tab eventKey="logins" title={<TabTitleText>{t("uc.logs.logins")}</TabTitleText>}>
          <OwnAndPeople kind={LOGINS} which="logins" place="/logs" />
        </Tab>
        <Tab eventKey="business" title={<TabTitleText>{t("uc.logs.deeds")}</TabTitleText>}>
          <OwnAndPeople kind={DEEDS} which="business" place="/logs/business" />
        </Tab>
      </Tabs>
    </PageFrame>
  );
}

type OwnAndPeopleProps<F extends LogFilter, T> = { kind: LogKind<F, T>; which: Which; place: string };

function OwnAndPeople<F extends LogFilter, T>({ kind, which, place }: OwnAndPeopleProps<F, T>) {
  const { t } = useTranslation();
  const { enterprise, may } = useActing();
  const navigate = useNavigate();
  const people = useLocation().pathname.endsWith("/people");
  const address = ADDRESS[which];
  const own = <LogList key="own" kind={kind} address={`/me/${address}`} byPerson={false} />;
  if (!enterprise || !may("enterprise")) {
    return own;
  }
  return (
    <Tabs
      className="uc-tabs"
      isSecondary
      aria-label={t("uc.logs.whose")}
      activeKey={people ? "people" : "own"}
      onSelect={(_, key) => void navigate(key === "people" ? `${place}/people` : place, { state: { keepFocus: true } })}
      mountOnEnter
      unmountOnExit
    >
      <Tab eventKey="own" title={<TabTitleText>{t("uc.logs.own")}</TabTitleText>}>
        {own}
      </Tab>
      <Tab eventKey="people" title={<TabTitleText>{t("uc.logs.people")}</TabTitleText>}>
        <LogList
          key={enterprise.enterpriseId}
          kind={kind}
          address={path`/enterprises/${enterprise.enterpriseId}/${address}`}
          byPerson
        />
      </Tab>
    </Tabs>
  );
}
