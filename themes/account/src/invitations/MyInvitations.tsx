import { Button, Card } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { Invitation } from "../api/types";
import { api, stale } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { CursorPager } from "../components/CursorPager";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { PageFrame } from "../components/PageFrame";
import { useDates } from "../components/useDates";
import { usePaged } from "../components/usePaged";

type Answer = "accept" | "decline";

/** Enterprises that ask the visitor to join them. */
export function MyInvitations() {
  const { t } = useTranslation();
  const { day } = useDates();
  const { tell } = useAlerts();
  const { cursor, list } = usePaged<Invitation>("/me/invitations");
  const [asked, setAsked] = useState<{ invitation: Invitation; answer: Answer }>();
  return (
    <PageFrame title={t("uc.invitations")} lead={t("uc.invitations.lead")}>
      <Loaded result={list}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Nothing title={t("uc.invitations.none")} />
          ) : (
            <>
              <Card>
                <ul className="uc-rows uc-security">
                  {items.map((invitation) => (
                    <li key={invitation.id} className="uc-row">
                      <div>
                        <h2 className="uc-row-title">{invitation.enterpriseName}</h2>
                        <p className="uc-hint">
                          {invitation.uscc} · {t("uc.invitations.until", { day: day(invitation.until) })}
                        </p>
                        {invitation.departments.length > 0 && (
                          <p>
                            {t("uc.member.departments")}: {invitation.departments.map((each) => each.name).join(t("uc.list.and"))}
                          </p>
                        )}
                        {invitation.roles.length > 0 && (
                          <p>
                            {t("uc.member.roles.roles")}: {invitation.roles.join(t("uc.list.and"))}
                          </p>
                        )}
                      </div>
                      <div className="uc-row-actions">
                        {(["accept", "decline"] as const).map((answer) => (
                          <Button
                            key={answer}
                            variant={answer === "accept" ? "primary" : "secondary"}
                            onClick={() => {
                              setAsked({ invitation, answer });
                            }}
                          >
                            {t(`uc.invitations.${answer}`)}
                            <span className="pf-v5-screen-reader"> {invitation.enterpriseName}</span>
                          </Button>
                        ))}
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
      {asked && (
        <ConfirmDialog
          title={t(`uc.invitations.${asked.answer}.title`, { name: asked.invitation.enterpriseName })}
          consequences={[
            t(`uc.invitations.${asked.answer}.means`),
            ...(asked.answer === "accept" && asked.invitation.roles.length > 0
              ? [t("uc.invitations.accept.roles", { roles: asked.invitation.roles.join(t("uc.list.and")) })]
              : []),
          ]}
          confirm={t(`uc.invitations.${asked.answer}`)}
          onConfirm={async () => {
            await api.post(path`/me/invitations/${asked.invitation.id}/${asked.answer}`);
            await stale("/me");
            tell("success", t(`uc.invitations.${asked.answer}.done`));
          }}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </PageFrame>
  );
}
