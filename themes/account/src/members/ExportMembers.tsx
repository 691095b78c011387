import { useTranslation } from "react-i18next";
import { ExportButton } from "../components/ExportButton";

/** All members as a spreadsheet. */
export function ExportMembers({ address }: { address: string }) {
  const { t } = useTranslation();
  return <ExportButton path={`${address}/export.xlsx`} name={t("uc.account.members")} />;
}
