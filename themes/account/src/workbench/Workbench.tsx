import { Button, Card, CardBody, CardHeader, CardTitle, DescriptionList, DescriptionListDescription, DescriptionListGroup, DescriptionListTerm, Grid, GridItem } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { path } from "../api/client";
import type { BusinessSystem, Enterprise, Message, Page, Todo } from "../api/types";
import { useRead } from "../api/useApi";
import { SystemLink } from "../business/SystemLink";
import { businessPath, isOpen } from "../business/businessPath";
import { opensBusiness } from "../business/opening";
import { ClosingAlert } from "../components/ClosingAlert";
import { LevelLabel } from "../components/LevelLabel";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { PageFrame } from "../components/PageFrame";
import { useDates } from "../components/useDates";
import { useActing } from "../identity/IdentityProvider";
import { startAction } from "../session/keycloak";
import { todoTarget } from "./todoTarget";

/** Systems and messages shown here; the rest is on their pages. */
const SHOWN = 6;

export function Workbench() {
  const { t } = useTranslation();
  const { me, identity, may } = useActing();
  return (
    <PageFrame
      title={t("uc.nav.workbench")}
      lead={identity.kind === "self" ? t("uc.workbench.welcome", { name: me.name }) : t("uc.workbench.acting", { name: me.name, enterprise: identity.name })}
    >
      {identity.kind === "enterprise" && <Closing enterprise={identity.enterpriseId} own={may("enterprise")} />}
      <Grid hasGutter>
        <GridItem lg={8}>
          <div className="uc-stack">
            <Business />
            <Todos />
          </div>
        </GridItem>
        <GridItem lg={4}>
          <div className="uc-stack">
            <LevelCard />
            <Messages />
          </div>
        </GridItem>
      </Grid>
    </PageFrame>
  );
}

function Closing({ enterprise, own }: { enterprise: string; own: boolean }) {
  const found = useRead<Enterprise>(path`/enterprises/${enterprise}`);
  return found.data?.closesOn ? (
    <div className="uc-gap">
      <ClosingAlert on={found.data.closesOn} own={own} />
    </div>
  ) : null;
}

function Panel({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <Card>
      <CardHeader {...(action ? { actions: { actions: action, hasNoOffset: true } } : {})}>
        <CardTitle component="h2">{title}</CardTitle>
      </CardHeader>
      <CardBody>{children}</CardBody>
    </Card>
  );
}

function Business() {
  const { t } = useTranslation();
  const { me, identity } = useActing();
  const opens = opensBusiness(me, identity);
  const systems = useRead<BusinessSystem[]>(businessPath(identity));
  const more = opens ? (
    <Button
      variant="secondary"
      onClick={() => {
        startAction("uc-open-business");
      }}
    >
      {t("uc.business.open-others")}
    </Button>
  ) : (
    <Link to="/business">{t("uc.all")}</Link>
  );
  return (
    <Panel title={t("uc.nav.business")} action={more}>
      <Loaded result={systems}>
        {(all) => {
          const opened = all.filter(isOpen);
          return opened.length === 0 ? (
            <Nothing title={t("uc.business.none")} {...(opens ? { body: t("uc.business.none.body") } : {})} level="h3" />
          ) : (
            <>
              <ul className="uc-tiles">
                {opened.slice(0, SHOWN).map((system) => (
                  <li key={system.client}>
                    <SystemLink system={system} />
                  </li>
                ))}
              </ul>
              {opened.length > SHOWN && <Link to="/business">{t("uc.all")}</Link>}
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}

function Todos() {
  const { t } = useTranslation();
  const { moment } = useDates();
  const todos = useRead<{ items: Todo[] }>("/me/todos");
  return (
    <Panel title={t("uc.todos")}>
      <Loaded result={todos}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing title={t("uc.todos.none")} level="h3" />
          ) : (
            <ul className="uc-rows">
              {items.map((todo) => (
                <li key={`${todo.kind} ${todo.id}`} className="uc-row">
                  <div>
                    <strong>{todo.title || t(`uc.todo.${todo.kind}`)}</strong>
                    <p className="uc-hint">
                      {t(`uc.todo.${todo.kind}`)}
                      {todo.at && ` · ${moment(todo.at)}`}
                    </p>
                  </div>
                  <TodoButton todo={todo} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

function TodoButton({ todo }: { todo: Todo }) {
  const { t } = useTranslation();
  const { actAs } = useActing();
  const target = todoTarget(todo);
  if ("action" in target) {
    return (
      <Button
        variant="link"
        isInline
        aria-label={t("uc.todo.do.what", { title: todo.title })}
        onClick={() => {
          startAction(target.action);
        }}
      >
        {t("uc.todo.do")}
      </Button>
    );
  }
  return (
    <Link
      to={target.to}
      onClick={() => {
        if (todo.enterpriseId) {
          actAs(todo.enterpriseId);
        }
      }}
      aria-label={t("uc.todo.do.what", { title: todo.title })}
    >
      {t("uc.todo.do")}
    </Link>
  );
}

function LevelCard() {
  const { t } = useTranslation();
  const { me, identity } = useActing();
  const { day } = useDates();
  const level = identity.kind === "enterprise" ? identity.level : me.realName.level;
  const own = identity.kind === "self" || identity.memberRole === "owner";
  return (
    <Panel title={t("uc.level")}>
      <DescriptionList isHorizontal isCompact>
        <DescriptionListGroup>
          <DescriptionListTerm>{t("uc.level.now")}</DescriptionListTerm>
          <DescriptionListDescription>
            <LevelLabel level={level} />
          </DescriptionListDescription>
        </DescriptionListGroup>
        {own && me.realName.at && (
          <DescriptionListGroup>
            <DescriptionListTerm>{t("uc.level.at")}</DescriptionListTerm>
            <DescriptionListDescription>{day(me.realName.at)}</DescriptionListDescription>
          </DescriptionListGroup>
        )}
      </DescriptionList>
      <p className="uc-hint uc-gap-top">{t(`uc.level.${String(level)}.means`)}</p>
      {own && me.realName.lapsed && (
        <p className="uc-gap-top">
          {t("uc.real-name.lapsed", { level: t(`uc.level.${String(me.realName.lapsed.level)}`), day: day(me.realName.lapsed.at) })}
        </p>
      )}
      {own && level < 3 && (
        <p className="uc-gap-top">
          <Link to="/real-name">{t("uc.nav.real-name")}</Link>
        </p>
      )}
    </Panel>
  );
}

function Messages() {
  const { t } = useTranslation();
  const { moment } = useDates();
  const messages = useRead<Page<Message>>("/me/messages", { max: SHOWN });
  return (
    <Panel title={t("uc.messages")} action={<Link to="/messages">{t("uc.all")}</Link>}>
      <Loaded result={messages}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing title={t("uc.messages.none")} level="h3" />
          ) : (
            <ul className="uc-rows">
              {items.map((message) => (
                <li key={message.id} className={message.read ? "uc-row" : "uc-row uc-unread"}>
                  <div>
                    <Link to="/messages">{message.title}</Link>
                    <p className="uc-hint">
                      {moment(message.at)}
                      {!message.read && ` · ${t("uc.messages.new")}`}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
