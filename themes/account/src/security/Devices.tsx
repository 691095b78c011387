import { Button, Card, Label } from "@patternfly/react-core";
import DesktopIcon from "@patternfly/react-icons/dist/esm/icons/desktop-icon";
import MobileAltIcon from "@patternfly/react-icons/dist/esm/icons/mobile-alt-icon";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { OpenSession } from "../api/sessionTypes";
import { api, stale } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { CursorPager } from "../components/CursorPager";
import { Loaded } from "../components/Loaded";
import { PageFrame } from "../components/PageFrame";
import { useDates } from "../components/useDates";
import { usePaged } from "../components/usePaged";
import { keycloakName } from "./keycloakName";

const SESSIONS = "/me/sessions";

/** Where the account is logged in; each device but this one can be logged out. */
export function Devices() {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const { cursor, list } = usePaged<OpenSession>(SESSIONS);
  const [asked, setAsked] = useState<OpenSession | "others">();
  const describe = useDescription();
  const end = async (what: OpenSession | "others") => {
    await (what === "others" ? api.post(`${SESSIONS}/end-others`) : api.delete(path`/me/sessions/${what.id}`));
    // What is open in systems has ended with it.
    await stale("/me");
    tell("success", t(what === "others" ? "uc.devices.end-others.done" : "uc.devices.end.done"));
  };
  const alone = cursor.page === 1 && list.data !== undefined && list.data.items.every((session) => session.current);
  return (
    <PageFrame
      title={t("uc.security.devices")}
      lead={t("uc.devices.lead")}
      above={[{ title: t("uc.nav.security"), to: "/security" }]}
      actions={
        list.data &&
        !alone && (
          <Button
            variant="secondary"
            onClick={() => {
              setAsked("others");
            }}
          >
            {t("uc.devices.end-others")}
          </Button>
        )
      }
    >
      <Loaded result={list}>
        {({ items, next }) => (
          <>
            <Card>
              <ul className="uc-rows uc-security">
                {items.map((session) => (
                  <Session
                    key={session.id}
                    session={session}
                    onEnd={() => {
                      setAsked(session);
                    }}
                  />
                ))}
              </ul>
            </Card>
            {alone && <p className="uc-hint uc-gap-top">{t("uc.devices.alone")}</p>}
            <CursorPager cursor={cursor} next={next} />
          </>
        )}
      </Loaded>
      {asked && (
        <ConfirmDialog
          danger
          title={t(asked === "others" ? "uc.devices.end-others.title" : "uc.devices.end.title")}
          consequences={[
            asked === "others" ? t("uc.devices.end-others.means") : t("uc.devices.end.means", { device: describe(asked) }),
            t("uc.devices.end.password"),
          ]}
          confirm={t(asked === "others" ? "uc.devices.end-others" : "uc.devices.end")}
          onConfirm={() => end(asked)}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </PageFrame>
  );
}

/** A device in words: system and browser. */
function useDescription(): (session: OpenSession) => string {
  const { t } = useTranslation();
  return ({ os, browser }) =>
    os || browser ? [os, browser].filter(Boolean).join(" · ") : t("uc.devices.unknown");
}

function Session({ session, onEnd }: { session: OpenSession; onEnd: () => void }) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const name = useDescription()(session);
  const { mobile, current, offline, ip, systems } = session;
  return (
    <li className="uc-row" data-session={session.id}>
      <div>
        <h2 className="uc-row-title">
          {mobile ? <MobileAltIcon /> : <DesktopIcon />} {name}{" "}
          {current && (
            <Label isCompact color="green">
              {t("uc.devices.current")}
            </Label>
          )}{" "}
          {offline && (
            <Label isCompact color="orange">
              {t("uc.devices.offline")}
            </Label>
          )}
        </h2>
        <p className="uc-hint">{t("uc.devices.times", { started: moment(session.startedAt), seen: moment(session.seenAt) })}</p>
        <p className="uc-hint">
          {t("uc.devices.ip", { ip })}
          {systems.length > 0 && (
            <>
              {" · "}
              {t("uc.devices.systems", { systems: systems.map((system) => keycloakName(system.name, t)).join(t("uc.list.and")) })}
            </>
          )}
        </p>
      </div>
      {!current && (
        <div className="uc-row-actions">
          <Button variant="secondary" onClick={onEnd}>
            {t("uc.devices.end")}
            <span className="pf-v5-screen-reader"> {name}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
