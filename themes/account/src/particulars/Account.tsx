import { Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Route, Routes, useLocation, useNavigate } from "react-router-dom";
import { PageFrame } from "../components/PageFrame";
import { useActing } from "../identity/IdentityProvider";
import { ImportPage } from "../imports/ImportPage";
import { MemberPage } from "../members/MemberPage";
import { Members } from "../members/Members";
import { NotFound } from "../shell/NotFound";
import { EnterpriseParticulars } from "./EnterpriseParticulars";
import { OwnParticulars } from "./OwnParticulars";

/** Account management: particulars, and the members of an enterprise. */
export function Account() {
  const { may } = useActing();
  return (
    <Routes>
      <Route index element={<AccountTabs />} />
      {may("members") && (
        <>
          <Route path="members" element={<AccountTabs />} />
          <Route path="members/import" element={<ImportPage />} />
          <Route path="members/:userId" element={<MemberPage />} />
          <Route path="members/:userId/:tab" element={<MemberPage />} />
        </>
      )}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

function AccountTabs() {
  const { t } = useTranslation();
  const { enterprise, may } = useActing();
  const navigate = useNavigate();
  const members = useLocation().pathname.endsWith("/members");
  const particulars = enterprise ? <EnterpriseParticulars key={enterprise.enterpriseId} enterprise={enterprise} /> : <OwnParticulars />;
  return (
    <PageFrame title={t("uc.nav.account")} lead={t(enterprise ? "uc.account.lead.enterprise" : "uc.account.lead")}>
      {may("members") && enterprise ? (
        <Tabs
          className="uc-tabs"
          aria-label={t("uc.nav.account")}
          activeKey={members ? "members" : "particulars"}
          onSelect={(_, key) => void navigate(key === "members" ? "/account/members" : "/account", { state: { keepFocus: true } })}
          mountOnEnter
          unmountOnExit
        >
          <Tab eventKey="particulars" title={<TabTitleText>{t("uc.account.particulars")}</TabTitleText>}>
            {particulars}
          </Tab>
          <Tab eventKey="members" title={<TabTitleText>{t("uc.account.members")}</TabTitleText>}>
            <Members key={enterprise.enterpriseId} enterprise={enterprise} />
          </Tab>
        </Tabs>
      ) : (
        particulars
      )}
    </PageFrame>
  );
}
