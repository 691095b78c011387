import { ActionsColumn } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router-dom";
import { path } from "../api/client";
import type { Member } from "../api/memberTypes";
import type { Problem } from "../api/problem";
import type { EnterpriseIdentity } from "../api/types";
import { api, stale } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { FROM_LIST } from "../components/useWayBack";
import { actionsFor, CONSEQUENCES, isDangerous, manages, type MemberAction } from "./memberActions";

type MemberActionsProps = {
  enterprise: EnterpriseIdentity;
  member: Member;
  /** The person is no member any more. */
  onGone?: () => void;
};

/** The menu of what can be done about a member; each says what will happen before it does. */
export function MemberActions({ enterprise, member, onGone }: MemberActionsProps) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<MemberAction>();
  const base = path`/enterprises/${enterprise.enterpriseId}/members/${member.userId}`;
  const go = async (action: MemberAction) => {
    await api.post(`${base}/${action}`);
    if (action === "unbind") {
      onGone?.();
    }
    await stale(path`/enterprises/${enterprise.enterpriseId}/members`);
    tell("success", t(`uc.member.${action}.done`, { name: member.name }));
  };
  const ownsContact = enterprise.memberRole === "owner";
  const actions = manages(enterprise, member) ? actionsFor(member) : [];
  return (
    <>
      <ActionsColumn
        aria-label={t("uc.member.actions", { name: member.name })}
        popperProps={{ position: "right" }}
        items={[
          {
            title: t("uc.member.edit"),
            onClick: () => void navigate(`/account/members/${encodeURIComponent(member.userId)}`, { state: FROM_LIST }),
          },
          ...(enterprise.rights.includes("grants")
            ? [
                {
                  title: t("uc.member.roles"),
                  onClick: () => void navigate(`/account/members/${encodeURIComponent(member.userId)}/roles`, { state: FROM_LIST }),
                },
              ]
            : []),
          ...(actions.length > 0 ? [{ isSeparator: true }] : []),
          ...actions.map((action) => ({
            title: t(`uc.member.${action}`),
            onClick: () => {
              setAsked(action);
            },
          })),
        ]}
      />
      {asked && (
        <ConfirmDialog
          title={t(`uc.member.${asked}.title`, { name: member.name })}
          danger={isDangerous(asked)}
          consequences={Array.from({ length: CONSEQUENCES[asked] }, (_, n) =>
            t(`uc.member.${asked}.means.${String(n + 1)}`, { enterprise: enterprise.name }),
          )}
          confirm={t(`uc.member.${asked}`)}
          words={(problem) => (isContact(problem) ? t(ownsContact ? "uc.member.is-contact" : "uc.member.is-contact.owner") : undefined)}
          remedy={(problem) => isContact(problem) && ownsContact && <Link to="/security">{t("uc.enterprise.contact.change")}</Link>}
          onConfirm={() => go(asked)}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
}

/** The enterprise is reached at the member's own mobile or email. */
function isContact(problem: Problem): boolean {
  return problem.code === "is-contact";
}
