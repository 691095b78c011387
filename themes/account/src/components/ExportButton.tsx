import { Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Query } from "../api/client";
import { api } from "../api/useApi";
import { useChange } from "../api/useEdit";
import { useAlerts } from "./Alerts";
import { download } from "./download";

type ExportButtonProps = { path: string; query?: Query; name: string };

/** Fetches a spreadsheet and gives it to the browser to keep. */
export function ExportButton({ path, query = {}, name }: ExportButtonProps) {
  const { t } = useTranslation();
  const { fail } = useAlerts();
  const fetched = useChange(() => api.blob(path, query));
  return (
    <Button
      variant="secondary"
      isLoading={fetched.isPending}
      isDisabled={fetched.isPending}
      onClick={() => {
        fetched.mutate(undefined, {
          onSuccess: (sheet) => {
            download(sheet, `${name}.xlsx`);
          },
          onError: fail,
        });
      }}
    >
      {t("uc.export")}
    </Button>
  );
}
