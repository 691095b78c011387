import { Button, Card, Label } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { BrokerState, Security } from "../api/types";
import { useRead } from "../api/useApi";
import { Loaded } from "../components/Loaded";
import { PageFrame } from "../components/PageFrame";
import { useDates } from "../components/useDates";
import { startAction } from "../session/keycloak";

/** What one logs in with and is reached by; each is bound, changed and unbound in the flow. */
export function SecurityCenter() {
  const { t } = useTranslation();
  const security = useRead<Security>("/me/security");
  return (
    <PageFrame title={t("uc.nav.security")} lead={t("uc.security.lead")}>
      <Loaded result={security} lines={8}>
        {(value) => (
          <Card>
            <ul className="uc-rows uc-security">
              <Items security={value} />
            </ul>
          </Card>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Items({ security }: { security: Security }) {
  const { t } = useTranslation();
  const { day } = useDates();
  const { actions, password, mobile, email } = security;
  return (
    <>
      <Item
        name="password"
        set={password.set}
        detail={password.changedAt ? t("uc.security.password.changed", { day: day(password.changedAt) }) : undefined}
        buttons={<ActionButton action={actions.password} name="password" verb="change" />}
      />
      <Item
        name="mobile"
        set={mobile.masked !== undefined}
        detail={mobile.masked}
        buttons={<ActionButton action={actions.mobile} name="mobile" verb={mobile.masked ? "manage" : "bind"} />}
      />
      <Item
        name="email"
        set={email.masked !== undefined}
        detail={email.masked && (email.verified === false ? `${email.masked} · ${t("uc.security.email.unverified")}` : email.masked)}
        buttons={<ActionButton action={actions.email} name="email" verb={email.masked ? "manage" : "bind"} />}
      />
      {(["wechat", "guangdong"] as const)
        .filter((name) => security[name].offered || security[name].bound)
        .map((name) => (
          <Broker key={name} name={name} state={security[name]} actions={actions[name]} />
        ))}
      <Item
        name="certificate"
        set={security.certificates > 0}
        detail={t("uc.security.certificates", { number: security.certificates })}
        buttons={<Link to="/certificates">{t("uc.security.certificate.see")}</Link>}
      />
      <Item name="devices" buttons={<Link to="/security/devices">{t("uc.security.devices.see")}</Link>} />
      <Item name="applications" buttons={<Link to="/security/applications">{t("uc.security.applications.see")}</Link>} />
      <Item name="data" buttons={<Link to="/security/data">{t("uc.security.data.see")}</Link>} />
    </>
  );
}

function Broker({ name, state, actions }: { name: string; state: BrokerState; actions: { bind?: string; unbind?: string } | undefined }) {
  return (
    <Item
      name={name}
      set={state.bound}
      detail={state.label}
      buttons={
        <ActionButton action={state.bound ? actions?.unbind : actions?.bind} name={name} verb={state.bound ? "unbind" : "bind"} />
      }
    />
  );
}

type ItemProps = { name: string; set?: boolean; detail?: string | undefined; buttons: ReactNode };

function Item({ name, set, detail, buttons }: ItemProps) {
  const { t } = useTranslation();
  return (
    <li className="uc-row" data-item={name}>
      <div>
        <h2 className="uc-row-title">
          {t(`uc.security.${name}`)}{" "}
          {set !== undefined && (
            <Label isCompact color={set ? "green" : "grey"}>
              {t(stateText(name, set))}
            </Label>
          )}
        </h2>
        <p className="uc-hint">{detail ?? t(`uc.security.${name}.hint`)}</p>
      </div>
      <div className="uc-row-actions">{buttons}</div>
    </li>
  );
}

function stateText(name: string, set: boolean): string {
  if (name === "password") {
    return set ? "uc.security.set" : "uc.security.not-set";
  }
  return set ? "uc.security.bound" : "uc.security.not-bound";
}

function ActionButton({ action, name, verb }: { action: string | undefined; name: string; verb: "bind" | "unbind" | "change" | "manage" }) {
  const { t } = useTranslation();
  if (!action) {
    return null;
  }
  return (
    <Button
      variant="secondary"
      data-action={action}
      onClick={() => {
        startAction(action);
      }}
    >
      {t(`uc.security.${verb}`)}
      <span className="pf-v5-screen-reader"> {t(`uc.security.${name}`)}</span>
    </Button>
  );
}
