import { Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Route, Routes, useLocation, useNavigate } from "react-router-dom";
import { PageFrame } from "../../components/PageFrame";
import { useActing } from "../../identity/IdentityProvider";
import { NotFound } from "../../shell/NotFound";
import { EnterpriseDetail } from "./EnterpriseDetail";
import { EnterpriseList } from "./EnterpriseList";
import { PersonDetail } from "./PersonDetail";
import { PersonList, type PersonPlace } from "./PersonList";

/** Operators look for enterprises and people. */
export function Directory() {
  const { me } = useActing();
  // A number or a name that was looked for stands in no address and in no history; it is kept as long as these pages are open.
  const [place, setPlace] = useState<PersonPlace>({ text: "", trail: [] });
  if (!me.operator) {
    return <NotFound />;
  }
  const persons = <PersonList place={place} onPlace={setPlace} />;
  return (
    <Routes>
      <Route index element={<Lists><EnterpriseList /></Lists>} />
      <Route path="persons" element={<Lists>{persons}</Lists>} />
      <Route path="enterprises/:enterprise" element={<EnterpriseDetail />} />
      <Route path="persons/:person" element={<PersonDetail />} />
    </Routes>
  );
}

function Lists({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const persons = useLocation().pathname.endsWith("/persons");
  return (
    <PageFrame title={t("uc.nav.directory")} lead={t("uc.directory.lead")}>
      <Tabs
        className="uc-tabs"
        aria-label={t("uc.nav.directory")}
        activeKey={persons ? "persons" : "enterprises"}
        onSelect={(_, key) => void navigate(key === "persons" ? "/operator/directory/persons" : "/operator/directory", { state: { keepFocus: true } })}
        mountOnEnter
        unmountOnExit
      >
        <Tab eventKey="enterprises" title={<TabTitleText>{t("uc.directory.enterprises")}</TabTitleText>}>
          {!persons && children}
        </Tab>
        <Tab eventKey="persons" title={<TabTitleText>{t("uc.directory.persons")}</TabTitleText>}>
          {persons && children}
        </Tab>
      </Tabs>
    </PageFrame>
  );
}
