import { Alert, Button, Modal } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { useProblemText } from "../components/useProblemText";
import { lastActivity, noteActivity, remaining } from "../session/idle";
import { keycloak, logIn, logOut, token } from "../session/keycloak";
import { hasUnsaved } from "../session/unsaved";

const SECOND = 1000;

/** Asks whether somebody is still there before the login ends by itself; who only types is there. */
export function IdleWarning() {
  const { t } = useTranslation();
  const text = useProblemText();
  const [left, setLeft] = useState<number>();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  /** The end of a login that cannot be put off any more, and was told of. */
  const [known, setKnown] = useState<number>();
  useEffect(noteActivity, []);
  useEffect(() => {
    const look = () => {
      const ticket = keycloak.refreshTokenParsed;
      const state = ticket && remaining(ticket, keycloak.timeSkew ?? 0, Date.now(), lastActivity());
      if (!state) {
        // The login was lost while it was asked for.
        setLeft((before) => (before === undefined ? before : 0));
        return;
      }
      if (state.renew) {
        void token(true).catch(() => undefined);
      }
      if (state.seconds <= 0 && !hasUnsaved()) {
        logIn();
      }
      setLeft(state.ask && (ticket.exp !== known || state.seconds <= 0) ? Math.max(state.seconds, 0) : undefined);
    };
    const timer = setInterval(look, SECOND);
    // Timers of a page that nobody sees are slow.
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [known]);
  if (left === undefined) {
    return null;
  }
  const stay = () => {
    setBusy(true);
    setWrong(undefined);
    token(true)
      .then(() => {
        setKnown(keycloak.refreshTokenParsed?.exp);
        setLeft(undefined);
      })
      .catch((error: unknown) => {
        setWrong(text(asProblem(error)));
      })
      .finally(() => {
        setBusy(false);
      });
  };
  const over = left === 0;
  return (
    <Modal
      isOpen
      variant="small"
      title={t(over ? "uc.idle.over" : "uc.idle.title")}
      titleIconVariant="warning"
      showClose={false}
      data-idle
      actions={[
        over ? (
          <Button key="login" onClick={logIn}>
            {t("uc.log-in")}
          </Button>
        ) : (
          <Button key="stay" onClick={stay} isDisabled={busy} isLoading={busy}>
            {t("uc.idle.stay")}
          </Button>
        ),
        <Button key="leave" variant="link" onClick={logOut}>
          {t("uc.menu.log-out")}
        </Button>,
      ]}
    >
      {wrong && <Alert isInline isLiveRegion variant="danger" component="p" title={wrong} className="uc-gap" />}
      {over ? (
        <p>{t("uc.idle.over.means")}</p>
      ) : (
        <>
          <p>{t("uc.idle.means")}</p>
          {/* The seconds change; read out once, with the dialog. */}
          <p className="uc-countdown" aria-hidden="true">
            {clock(left)}
          </p>
        </>
      )}
    </Modal>
  );
}

function clock(seconds: number): string {
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
}
