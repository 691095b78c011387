import { ActionsColumn } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";
import { path } from "../api/client";
import type { Member } from "../api/memberTypes";
import { asProblem, Problem } from "../api/problem";
import type { EnterpriseIdentity } from "../api/types";
import { api, stale } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { FROM_LIST } from "../components/useWayBack";
import { actionsFor, CONSEQUENCES, isDangerous, type MemberAction } from "./memberActions";

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
    try {
      await api.post(`${base}/${action}`);
    } catch (error) {
      const problem = asProblem(error);
      throw problem.code === "is-contact" ? new Problem(problem.status, problem.code, t("uc.member.is-contact")) : problem;
    }
    if (action === "unbind") {
      onGone?.();
    }
    await stale(path`/enterprises/${enterprise.enterpriseId}/members`);
    tell("success", t(`uc.member.${action}.done`, { name: member.name }));
  };
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
          { isSeparator: true },
          ...actionsFor(member).map((action) => ({
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
          onConfirm={() => go(asked)}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
}
