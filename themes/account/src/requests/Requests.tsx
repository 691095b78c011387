import { Button, Card } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { GrantRequest } from "../api/memberTypes";
import type { EnterpriseIdentity } from "../api/types";
import { api, stale } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { CursorPager } from "../components/CursorPager";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { PageFrame } from "../components/PageFrame";
import { useDates } from "../components/useDates";
import { usePaged } from "../components/usePaged";
import { useActing } from "../identity/IdentityProvider";
import { NotFound } from "../shell/NotFound";
import { GrantDialog } from "./GrantDialog";

/** Members who asked the main account to open business to them. */
export function Requests() {
  const { enterprise, may } = useActing();
  return enterprise && may("grants") ? <OpenRequests enterprise={enterprise} /> : <NotFound />;
}

function OpenRequests({ enterprise }: { enterprise: EnterpriseIdentity }) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const { tell } = useAlerts();
  const address = path`/enterprises/${enterprise.enterpriseId}/requests`;
  const { cursor, list } = usePaged<GrantRequest>(address, { state: "open" });
  const [refused, setRefused] = useState<GrantRequest>();
  const [granted, setGranted] = useState<GrantRequest>();
  const done = async (text: string) => {
    await Promise.all([stale(path`/enterprises/${enterprise.enterpriseId}`), stale("/me")]);
    tell("success", text);
  };
  return (
    <PageFrame title={t("uc.requests")} lead={t("uc.requests.lead")}>
      <Loaded result={list}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Nothing title={t("uc.requests.none")} />
          ) : (
            <>
              <Card>
                <ul className="uc-rows uc-security">
                  {items.map((request) => (
                    <li key={request.id} className="uc-row">
                      <div>
                        <h2 className="uc-row-title">{t("uc.requests.what", { name: request.name, system: request.clientName })}</h2>
                        <p className="uc-hint">{t("uc.requests.who", { login: request.loginName, moment: moment(request.at) })}</p>
                        {request.roleNames.length > 0 && <p>{t("uc.requests.roles", { roles: request.roleNames.join(t("uc.list.and")) })}</p>}
                      </div>
                      <div className="uc-row-actions">
                        <Button
                          onClick={() => {
                            setGranted(request);
                          }}
                        >
                          {t("uc.requests.grant")}
                          <span className="pf-v5-screen-reader"> {request.name}</span>
                        </Button>
                        <Button
                          variant="secondary"
                          onClick={() => {
                            setRefused(request);
                          }}
                        >
                          {t("uc.requests.refuse")}
                          <span className="pf-v5-screen-reader"> {request.name}</span>
                        </Button>
                      </div>
                    </li>
                  ))}
                </ul>
              </Card>
              <CursorPager cursor={cursor} next={next} />
            </>
          )
        }
      </Loaded>
      {granted && (
        <GrantDialog
          enterpriseId={enterprise.enterpriseId}
          request={granted}
          title={t("uc.requests.what", { name: granted.name, system: granted.clientName })}
          onGranted={() => done(t("uc.requests.granted"))}
          onClose={() => {
            setGranted(undefined);
          }}
        />
      )}
      {refused && (
        <ConfirmDialog
          title={t("uc.requests.refuse.title", { name: refused.name })}
          consequences={[t("uc.requests.refuse.means", { system: refused.clientName })]}
          confirm={t("uc.requests.refuse")}
          onConfirm={async () => {
            await api.post(`${address}/${encodeURIComponent(refused.id)}/refuse`);
            await done(t("uc.requests.refused"));
          }}
          onClose={() => {
            setRefused(undefined);
          }}
        />
      )}
    </PageFrame>
  );
}
