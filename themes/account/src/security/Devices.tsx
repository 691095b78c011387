import type { DeviceRepresentation } from "@keycloak/keycloak-account-ui";
import { Button, Card, Label } from "@patternfly/react-core";
import DesktopIcon from "@patternfly/react-icons/dist/esm/icons/desktop-icon";
import MobileAltIcon from "@patternfly/react-icons/dist/esm/icons/mobile-alt-icon";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AccountApi } from "../api/client";
import { Loaded } from "../components/Loaded";
import { PageFrame } from "../components/PageFrame";
import { useDates } from "../components/useDates";
import { environment, realmUrl } from "../environment";
import { startAction, token } from "../session/keycloak";

/** Keycloak's own account interface: what it shows needs no more than the right to look. */
const keycloakApi = new AccountApi(`${realmUrl}/account`, token, environment.locale);

/** Where the account is logged in. */
export function Devices() {
  const { t } = useTranslation();
  const devices = useQuery({
    queryKey: ["keycloak", "devices"],
    queryFn: ({ signal }) => keycloakApi.get<DeviceRepresentation[]>("/sessions/devices", {}, signal),
  });
  const act = (
    <Button
      variant="secondary"
      onClick={() => {
        startAction("uc-change-password");
      }}
    >
      {t("uc.menu.password")}
    </Button>
  );
  return (
    <PageFrame
      title={t("uc.security.devices")}
      lead={t("uc.devices.lead")}
      above={[{ title: t("uc.nav.security"), to: "/security" }]}
      actions={act}
    >
      <Loaded result={devices}>
        {(all) => (
          <Card>
            <ul className="uc-rows uc-security">
              {all.flatMap((device) => (device.sessions ?? []).map((session) => ({ device, session }))).map(({ device, session }) => (
                <Session key={session.id} device={device} session={session} />
              ))}
            </ul>
          </Card>
        )}
      </Loaded>
    </PageFrame>
  );
}

type SessionProps = { device: DeviceRepresentation; session: DeviceRepresentation["sessions"][number] };

function Session({ device, session }: SessionProps) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const seen = (seconds: number) => moment(new Date(seconds * 1000).toISOString());
  const unknown = (word: string | undefined) => (!word || word === "Unknown" || word === "Other" ? t("uc.devices.unknown") : word);
  return (
    <li className="uc-row">
      <div>
        <h2 className="uc-row-title">
          {device.mobile ? <MobileAltIcon /> : <DesktopIcon />} {unknown(device.os)} · {unknown(session.browser)}{" "}
          {session.current && (
            <Label isCompact color="green">
              {t("uc.devices.current")}
            </Label>
          )}
        </h2>
        <p className="uc-hint">{t("uc.devices.times", { started: seen(session.started), seen: seen(session.lastAccess) })}</p>
        <p className="uc-hint">
          {session.ipAddress} · {session.clients.map((client) => client.clientName || client.clientId).map(plainName(t)).join(t("uc.list.and"))}
        </p>
      </div>
    </li>
  );
}

/** Names such as `${client_account-console}` stand for a text. */
function plainName(t: (key: string) => string): (name: string) => string {
  return (name) => {
    const key = /^\$\{(.+)\}$/.exec(name)?.[1];
    return key ? t(key) : name;
  };
}
