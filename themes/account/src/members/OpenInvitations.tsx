import { Button, Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { InvitationSent } from "../api/memberTypes";
import { api, stale } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { CursorPager } from "../components/CursorPager";
import { Loaded } from "../components/Loaded";
import { useDates } from "../components/useDates";
import { usePaged } from "../components/usePaged";

/** Invitations that wait for an answer; nothing when there are none. */
export function OpenInvitations({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useTranslation();
  const { day } = useDates();
  const { tell } = useAlerts();
  const base = path`/enterprises/${enterpriseId}/invitations`;
  const { cursor, list } = usePaged<InvitationSent>(base, { state: "open" });
  const invitations = list.data;
  const [asked, setAsked] = useState<InvitationSent>();
  if (!invitations) {
    // While they come there may be none; that they do not come is told.
    return list.error ? (
      <Card>
        <CardTitle component="h2">{t("uc.members.invited")}</CardTitle>
        <CardBody>
          <Loaded result={list}>{() => null}</Loaded>
        </CardBody>
      </Card>
    ) : null;
  }
  if (invitations.items.length === 0 && cursor.page === 1) {
    return null;
  }
  const nameOf = (invitation: InvitationSent) => [invitation.nameMasked, invitation.loginNameMasked].filter(Boolean).join(" · ");
  return (
    <Card>
      <CardTitle component="h2">{t("uc.members.invited")}</CardTitle>
      <CardBody>
        <ul className="uc-rows">
          {invitations.items.map((invitation) => (
            <li key={invitation.id} className="uc-row">
              <div>
                <strong>{nameOf(invitation)}</strong>
                <p className="uc-hint">{t("uc.invitations.until", { day: day(invitation.until) })}</p>
              </div>
              <Button
                variant="link"
                isInline
                aria-label={t("uc.members.withdraw.title", { name: nameOf(invitation) })}
                onClick={() => {
                  setAsked(invitation);
                }}
              >
                {t("uc.members.withdraw")}
              </Button>
            </li>
          ))}
        </ul>
        <CursorPager cursor={cursor} next={invitations.next} />
      </CardBody>
      {asked && (
        <ConfirmDialog
          title={t("uc.members.withdraw.title", { name: nameOf(asked) })}
          consequences={[t("uc.members.withdraw.means")]}
          confirm={t("uc.members.withdraw")}
          onConfirm={async () => {
            await api.delete(`${base}/${encodeURIComponent(asked.id)}`);
            await stale(base);
            tell("success", t("uc.members.withdraw.done"));
          }}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </Card>
  );
}
