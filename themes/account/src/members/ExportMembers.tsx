import { Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { api } from "../api/useApi";
import { useChange } from "../api/useEdit";
import { useAlerts } from "../components/Alerts";

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

function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
