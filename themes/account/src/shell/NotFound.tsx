import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { Nothing } from "../components/Nothing";
import { PageFrame } from "../components/PageFrame";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <PageFrame title={t("uc.not-found.title")}>
      <Nothing title={t("uc.not-found.body")} action={<Link to="/">{t("uc.nav.workbench")}</Link>} />
    </PageFrame>
  );
}
