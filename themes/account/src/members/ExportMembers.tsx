import { Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { api } from "../api/useApi";
import { useChange } from "../api/useEdit";
import { useAlerts } from "../components/Alerts";
import { download } from "../components/download";

/** All members as a spreadsheet. */
export function ExportMembers({ address }: { address: string }) {
  const { t } = useTranslation();
  const { fail } = useAlerts();
  const fetched = useChange(() => api.blob(`${address}/export.xlsx`));
  return (
    <Button
      variant="secondary"
      isLoading={fetched.isPending}
      isDisabled={fetched.isPending}
      onClick={() => {
        fetched.mutate(undefined, {
          onSuccess: (sheet) => {
            download(sheet, `${t("uc.account.members")}.xlsx`);
          },
          onError: fail,
        });
      }}
    >
      {t("uc.members.export")}
    </Button>
  );
}
