import { Button, Card, CardBody, Label, LabelGroup } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { Member, MemberSystem } from "../api/memberTypes";
import { useRead } from "../api/useApi";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { RoleDialog } from "./RoleDialog";

type MemberRolesProps = { enterpriseId: string; member: Member };

/** What a member may do in each business system. */
export function MemberRoles({ enterpriseId, member }: MemberRolesProps) {
  const { t } = useTranslation();
  const address = path`/enterprises/${enterpriseId}/members/${member.userId}/roles`;
  const systems = useRead<MemberSystem[]>(address);
  const [open, setOpen] = useState<string>();
  return (
    <div className="uc-stack">
      <div className="uc-page-actions">
        <Button
          onClick={() => {
            setOpen("");
          }}
        >
          {t("uc.member.roles.assign")}
        </Button>
      </div>
      <Card>
        <CardBody>
          <Loaded result={systems}>
            {(all) => {
              const held = all.filter((system) => system.roles.some((role) => role.held));
              return held.length === 0 ? (
                <Nothing title={t("uc.member.roles.none")} level="h3" />
              ) : (
                <ul className="uc-rows">
                  {held.map((system) => (
                    <li key={system.client} className="uc-row">
                      <div>
                        <h3 className="uc-row-title">{system.name}</h3>
                        <LabelGroup numLabels={6} collapsedText={t("uc.labels.more", { remaining: "${remaining}" })} expandedText={t("uc.labels.less")} aria-label={system.name}>
                          {system.roles
                            .filter((role) => role.held)
                            .map((role) => (
                              <Label key={role.name} isCompact color="green">
                                {role.description ?? role.name}
                              </Label>
                            ))}
                        </LabelGroup>
                      </div>
                      <Button
                        variant="link"
                        isInline
                        onClick={() => {
                          setOpen(system.client);
                        }}
                      >
                        {t("uc.edit")}
                        <span className="pf-v5-screen-reader"> {system.name}</span>
                      </Button>
                    </li>
                  ))}
                </ul>
              );
            }}
          </Loaded>
        </CardBody>
      </Card>
      {open !== undefined && (
        <RoleDialog
          enterpriseId={enterpriseId}
          userId={member.userId}
          {...(open ? { client: open } : {})}
          title={t("uc.member.roles.title", { name: member.name })}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </div>
  );
}
