import { Button, Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { Consent, ConsentKind } from "../api/types";
import { api, stale, useRead } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { Loaded } from "../components/Loaded";
import { useDates } from "../components/useDates";
import { logIn } from "../session/keycloak";

const PATH = "/me/personal-data/consents";

/** What the visitor has agreed to; each kind of text can be withdrawn. */
export function Consents() {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const { moment } = useDates();
  const consents = useRead<Consent[]>(PATH);
  const [asked, setAsked] = useState<ConsentKind>();
  return (
    <Card>
      <CardTitle component="h2">{t("uc.data.consents")}</CardTitle>
      <Loaded result={consents}>
        {(all) =>
          all.length === 0 ? (
            <CardBody>{t("uc.data.consents.none")}</CardBody>
          ) : (
            <ul className="uc-rows uc-security">
              {(["agreement", "face"] as const)
                .map((kind) => ({ kind, given: all.filter((consent) => consent.kind === kind) }))
                .filter(({ given }) => given.length > 0)
                .map(({ kind, given }) => (
                  <li className="uc-row" key={kind} data-consent={kind}>
                    <div>
                      <h3 className="uc-row-title">{t(`uc.data.consent.${kind}`)}</h3>
                      {given.map(({ version, at }) => (
                        <p className="uc-hint" key={version}>
                          {t("uc.data.consent.given", { version, at: moment(at) })}
                        </p>
                      ))}
                    </div>
                    <div className="uc-row-actions">
                      <Button
                        variant="secondary"
                        onClick={() => {
                          setAsked(kind);
                        }}
                      >
                        {t("uc.data.consent.withdraw")}
                        <span className="pf-v5-screen-reader"> {t(`uc.data.consent.${kind}`)}</span>
                      </Button>
                    </div>
                  </li>
                ))}
            </ul>
          )
        }
      </Loaded>
      {asked && (
        <ConfirmDialog
          danger
          title={t("uc.data.consent.withdraw.title", { name: t(`uc.data.consent.${asked}`) })}
          consequences={[t(`uc.data.consent.${asked}.means.1`), t(`uc.data.consent.${asked}.means.2`), t("uc.data.consent.past")]}
          confirm={t("uc.data.consent.withdraw")}
          onConfirm={async () => {
            await api.delete(path`/me/personal-data/consents/${asked}`);
            if (asked === "agreement") {
              logIn();
              return;
            }
            await stale("/me");
            tell("success", t("uc.data.consent.withdrawn"));
          }}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </Card>
  );
}
