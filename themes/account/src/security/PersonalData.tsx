import { PageFrame } from "../components/PageFrame";
import { useTranslation } from "react-i18next";
import { Consents } from "./Consents";
import { DeleteAccount } from "./DeleteAccount";
import { ExportData } from "./ExportData";

/** What is kept of the visitor: to take along, to agree to no more, to have deleted. */
export function PersonalData() {
  const { t } = useTranslation();
  return (
    <PageFrame title={t("uc.security.data")} lead={t("uc.data.lead")} above={[{ title: t("uc.nav.security"), to: "/security" }]}>
      <div className="uc-stack">
        <ExportData />
        <Consents />
        <DeleteAccount />
      </div>
    </PageFrame>
  );
}
