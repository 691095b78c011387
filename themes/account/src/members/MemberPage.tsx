import { Button, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useLocation, useNavigate, useParams } from "react-router-dom";
import { path } from "../api/client";
import type { MemberInFull } from "../api/memberTypes";
import type { EnterpriseIdentity } from "../api/types";
import { useTagged } from "../api/useEdit";
import { CertificateTable } from "../certificates/CertificateTable";
import { Loaded } from "../components/Loaded";
import { PageFrame } from "../components/PageFrame";
import { useWayBack } from "../components/useWayBack";
import { useActing } from "../identity/IdentityProvider";
import { startAction } from "../session/keycloak";
import { NotFound } from "../shell/NotFound";
import { MemberActions } from "./MemberActions";
import { manages } from "./memberActions";
import { MemberBasics } from "./MemberBasics";
import { MemberDepartments } from "./MemberDepartments";
import { MemberRoles } from "./MemberRoles";

/** One member: basics, departments, roles, certificates. */
export function MemberPage() {
  const { enterprise } = useActing();
  const { userId } = useParams();
  return enterprise && userId ? <Detail key={`${enterprise.enterpriseId} ${userId}`} enterprise={enterprise} userId={userId} /> : <NotFound />;
}

function Detail({ enterprise, userId }: { enterprise: EnterpriseIdentity; userId: string }) {
  const { t } = useTranslation();
  const { may } = useActing();
  const navigate = useNavigate();
  const { state } = useLocation() as { state: unknown };
  const toList = useWayBack("/account/members");
  const chosen = useParams()["tab"] ?? "basics";
  const address = path`/enterprises/${enterprise.enterpriseId}/members/${userId}`;
  const member = useTagged<MemberInFull>(address);
  const name = member.data?.value.name ?? "…";
  const granting = may("grants") && member.data?.value.kind !== "owner";
  const managed = member.data !== undefined && manages(enterprise, member.data.value);
  // A sub-account's certificates are its own affair.
  const internal = managed && member.data?.value.kind === "internal";
  const tabs = ["basics", ...(managed ? ["departments"] : []), ...(granting ? ["roles"] : []), ...(internal ? ["certificates"] : [])];
  const bind = () => {
    startAction(`uc-bind-certificate:${userId}`);
  };
  return (
    <PageFrame
      title={name}
      above={[{ title: t("uc.account.members"), to: "/account/members", go: toList }]}
      actions={
        member.data && member.data.value.kind !== "owner" && (
          <MemberActions
            enterprise={enterprise}
            member={member.data.value}
            onGone={toList}
          />
        )
      }
    >
      <Loaded result={member} lines={8}>
        {(latest) => (
          <Tabs
            className="uc-tabs"
            aria-label={name}
            activeKey={tabs.find((each) => each === chosen) ?? "basics"}
            onSelect={(_, key) =>
              void navigate(`/account/members/${encodeURIComponent(userId)}/${String(key)}`, {
                replace: true,
                state: { ...(typeof state === "object" ? state : {}), keepFocus: true },
              })
            }
            mountOnEnter
            unmountOnExit
          >
            <Tab eventKey="basics" title={<TabTitleText>{t("uc.member.basics")}</TabTitleText>}>
              <MemberBasics enterprise={enterprise} address={address} source={{ latest, refetch: member.refetch }} />
            </Tab>
            {managed && (
              <Tab eventKey="departments" title={<TabTitleText>{t("uc.member.departments")}</TabTitleText>}>
                <MemberDepartments enterpriseId={enterprise.enterpriseId} address={address} source={{ latest, refetch: member.refetch }} />
              </Tab>
            )}
            {granting && (
              <Tab eventKey="roles" title={<TabTitleText>{t("uc.member.roles")}</TabTitleText>}>
                <MemberRoles enterpriseId={enterprise.enterpriseId} member={latest.value} />
              </Tab>
            )}
            {internal && (
              <Tab eventKey="certificates" title={<TabTitleText>{t("uc.nav.certificates")}</TabTitleText>}>
                <div className="uc-stack">
                  {enterprise.memberRole === "owner" && (
                    <div className="uc-page-actions">
                      <Button onClick={bind}>{t("uc.certificates.bind")}</Button>
                    </div>
                  )}
                  <CertificateTable path={`${address}/certificates`} />
                </div>
              </Tab>
            )}
          </Tabs>
        )}
      </Loaded>
    </PageFrame>
  );
}
