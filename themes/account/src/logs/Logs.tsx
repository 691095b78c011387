import { Button, Card, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate, useSearchParams } from "react-router-dom";
import { path } from "../api/client";
import type { Login } from "../api/types";
import { CursorPager } from "../components/CursorPager";
import { ExportButton } from "../components/ExportButton";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { PageFrame } from "../components/PageFrame";
import { usePaged } from "../components/usePaged";
import { useActing } from "../identity/IdentityProvider";
import { LoginTable } from "./LoginTable";
import { LoginToolbar } from "./LoginToolbar";
import { isFiltered, NO_FILTER, readFilter, toQuery, writeFilter, type LoginFilter } from "./loginQuery";

/** What happened: logins of one's own, and for the main account those of its people. */
export function Logs() {
  const { t } = useTranslation();
  const { enterprise, may } = useActing();
  const navigate = useNavigate();
  const people = useLocation().pathname.endsWith("/people");
  const own = <Logins key="own" address="/me/logins" byPerson={false} />;
  return (
    <PageFrame title={t("uc.nav.logs")} lead={t("uc.logs.lead")}>
      {enterprise && may("enterprise") ? (
        <Tabs
          className="uc-tabs"
          aria-label={t("uc.nav.logs")}
          activeKey={people ? "people" : "own"}
          onSelect={(_, key) => void navigate(key === "people" ? "/logs/people" : "/logs", { state: { keepFocus: true } })}
          mountOnEnter
          unmountOnExit
        >
          <Tab eventKey="own" title={<TabTitleText>{t("uc.logs.own")}</TabTitleText>}>
            {own}
          </Tab>
          <Tab eventKey="people" title={<TabTitleText>{t("uc.logs.people")}</TabTitleText>}>
            <Logins key={enterprise.enterpriseId} address={path`/enterprises/${enterprise.enterpriseId}/logins`} byPerson />
          </Tab>
        </Tabs>
      ) : (
        own
      )}
    </PageFrame>
  );
}

function Logins({ address, byPerson }: { address: string; byPerson: boolean }) {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const filter = readFilter(parameters);
  const query = toQuery(filter, new Date());
  const { cursor, list } = usePaged<Login>(address, query);
  const change = (part: Partial<LoginFilter>) => {
    setParameters(writeFilter({ ...filter, ...part }), { replace: true });
  };
  return (
    <div className="uc-stack">
      <div className="uc-page-actions">
        <ExportButton path={`${address}/export.xlsx`} query={query} name={t("uc.logs.logins")} />
      </div>
      <Card>
        <LoginToolbar filter={filter} byPerson={byPerson} onChange={change} />
        <Loaded result={list} lines={10}>
          {({ items, next }) =>
            items.length === 0 ? (
              <Nothing
                title={t("uc.logs.none")}
                body={t(isFiltered(filter) ? "uc.logs.none-found" : "uc.logs.none.body")}
                action={
                  isFiltered(filter) ? (
                    <Button
                      variant="link"
                      onClick={() => {
                        change(NO_FILTER);
                      }}
                    >
                      {t("uc.members.clear")}
                    </Button>
                  ) : undefined
                }
              />
            ) : (
              <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? "uc-busy" : undefined}>
                <LoginTable logins={items} byPerson={byPerson} />
                <CursorPager cursor={cursor} next={next} />
              </div>
            )
          }
        </Loaded>
      </Card>
    </div>
  );
}
