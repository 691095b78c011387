import { Button, Card, Label } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { path } from "../api/client";
import type { Message } from "../api/types";
import { api } from "../api/useApi";
import { useChange } from "../api/useEdit";
import { useAlerts } from "../components/Alerts";
import { CursorPager } from "../components/CursorPager";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { PageFrame } from "../components/PageFrame";
import { useDates } from "../components/useDates";
import { usePaged } from "../components/usePaged";
import { useActing } from "../identity/IdentityProvider";

/** What happened to the account. */
export function Messages() {
  const { t } = useTranslation();
  const { fail } = useAlerts();
  const { me } = useActing();
  const { moment } = useDates();
  const { cursor, list } = usePaged<Message>("/me/messages");
  const readOne = useChange((id: string) => api.post(path`/me/messages/${id}/read`), "/me");
  const readAll = useChange(() => api.post("/me/messages/read-all"), "/me");
  const actions = (
    <>
      <Link to="/messages/settings">{t("uc.message-settings")}</Link>
      <Button
        variant="secondary"
        isDisabled={me.unread === 0 || readAll.isPending}
        onClick={() => {
          readAll.mutate(undefined, { onError: fail });
        }}
      >
        {t("uc.messages.read-all")}
      </Button>
    </>
  );
  return (
    <PageFrame title={t("uc.messages")} lead={t("uc.messages.lead")} actions={actions}>
      <Loaded result={list}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Nothing title={t("uc.messages.none")} body={t("uc.messages.none.body")} />
          ) : (
            <>
              <Card>
                <ul className="uc-rows uc-security">
                  {items.map((message) => (
                    <li key={message.id} className={message.read ? "uc-row" : "uc-row uc-unread"}>
                      <div>
                        <h2 className="uc-row-title">
                          {message.title}{" "}
                          {!message.read && (
                            <Label isCompact color="blue">
                              {t("uc.messages.new")}
                            </Label>
                          )}
                        </h2>
                        <p>{message.body}</p>
                        <p className="uc-hint">{moment(message.at)}</p>
                      </div>
                      {!message.read && (
                        <Button
                          variant="link"
                          isInline
                          aria-label={t("uc.messages.read.what", { title: message.title })}
                          onClick={() => {
                            readOne.mutate(message.id, { onError: fail });
                          }}
                        >
                          {t("uc.messages.read")}
                        </Button>
                      )}
                    </li>
                  ))}
                </ul>
              </Card>
              <CursorPager cursor={cursor} next={next} />
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
