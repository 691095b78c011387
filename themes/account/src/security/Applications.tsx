import { Button, Card, Label } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { Application } from "../api/sessionTypes";
import { api, stale, useRead } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { PageFrame } from "../components/PageFrame";
import { useDates } from "../components/useDates";
import { keycloakName } from "./keycloakName";

/** Systems that act in the visitor's name; from each the access can be taken back. */
export function Applications() {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const applications = useRead<Application[]>("/me/applications");
  const [asked, setAsked] = useState<Application>();
  const name = ({ system }: Application) => keycloakName(system.name, t);
  return (
    <PageFrame
      title={t("uc.security.applications")}
      lead={t("uc.applications.lead")}
      above={[{ title: t("uc.nav.security"), to: "/security" }]}
    >
      <Loaded result={applications}>
        {(all) =>
          all.length === 0 ? (
            <Card>
              <Nothing title={t("uc.applications.none")} />
            </Card>
          ) : (
            <Card>
              <ul className="uc-rows uc-security">
                {all.map((application) => (
                  <Row
                    key={application.system.client}
                    application={application}
                    name={name(application)}
                    onWithdraw={() => {
                      setAsked(application);
                    }}
                  />
                ))}
              </ul>
            </Card>
          )
        }
      </Loaded>
      {asked && (
        <ConfirmDialog
          danger
          title={t("uc.applications.withdraw.title", { name: name(asked) })}
          consequences={[
            t("uc.applications.withdraw.means"),
            ...(asked.offline ? [t("uc.applications.withdraw.offline")] : []),
            ...(asked.consent ? [t("uc.applications.withdraw.consent")] : []),
            t("uc.applications.withdraw.roles"),
          ]}
          confirm={t("uc.applications.withdraw")}
          onConfirm={async () => {
            await api.delete(path`/me/applications/${asked.system.client}`);
            await stale("/me");
            tell("success", t("uc.applications.withdraw.done", { name: name(asked) }));
          }}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </PageFrame>
  );
}

type RowProps = { application: Application; name: string; onWithdraw: () => void };

function Row({ application, name, onWithdraw }: RowProps) {
  const { t } = useTranslation();
  const { day } = useDates();
  const { open, offline, consent } = application;
  return (
    <li className="uc-row" data-application={application.system.client}>
      <div>
        <h2 className="uc-row-title">
          {name}{" "}
          {open && (
            <Label isCompact color="green">
              {t("uc.applications.open")}
            </Label>
          )}{" "}
          {offline && (
            <Label isCompact color="orange">
              {t("uc.devices.offline")}
            </Label>
          )}
        </h2>
        <p className="uc-hint">{t(offline ? "uc.applications.offline.hint" : open ? "uc.applications.open.hint" : "uc.applications.consent.hint")}</p>
        {consent && (
          <p className="uc-hint">
            {t("uc.applications.consent", {
              day: day(consent.at),
              scopes: consent.scopes.map((scope) => keycloakName(scope, t)).join(t("uc.list.and")),
            })}
          </p>
        )}
      </div>
      <div className="uc-row-actions">
        <Button variant="secondary" onClick={onWithdraw}>
          {t("uc.applications.withdraw")}
          <span className="pf-v5-screen-reader"> {name}</span>
        </Button>
      </div>
    </li>
  );
}
