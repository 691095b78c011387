import { Button } from "@patternfly/react-core";
import DownloadIcon from "@patternfly/react-icons/dist/esm/icons/download-icon";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/useApi";
import { useAlerts } from "../components/Alerts";

/** Saves a file that only a token opens. */
export function ExportButton({ path, name }: { path: string; name: string }) {
  const { t } = useTranslation();
  const { fail } = useAlerts();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const address = URL.createObjectURL(await api.blob(path));
    const link = document.createElement("a");
    link.href = address;
    link.download = `${name}-${t("uc.account.members")}.xlsx`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Button
      variant="link"
      icon={<DownloadIcon />}
      isLoading={busy}
      isDisabled={busy}
      onClick={() => {
        setBusy(true);
        save()
          .catch(fail)
          .finally(() => {
            setBusy(false);
          });
      }}
    >
      {t("uc.members.export")}
    </Button>
  );
}
