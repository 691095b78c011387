import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, stale } from "../../api/useApi";
import { useAlerts } from "../../components/Alerts";
import { ReasonDialog } from "../ReasonDialog";

type NumberRequestProps = {
  /** Masked. */
  number: string;
  /** Where it is asked for. */
  address: string;
  /** Whose, of an enterprise's people. */
  of?: "representative" | "handler";
};

/** A masked number, and the way to the whole of it: a reason and another operator. */
export function NumberRequest({ number, address, of }: NumberRequestProps) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const [asking, setAsking] = useState(false);
  return (
    <>
      {number}{" "}
      <Button
        variant="link"
        isInline
        onClick={() => {
          setAsking(true);
        }}
      >
        {t("uc.directory.number.ask")}
      </Button>
      {asking && (
        <ReasonDialog
          title={t("uc.directory.number.ask")}
          means={t("uc.directory.number.means")}
          onGive={async (reason) => {
            await api.post(`${address}/number-requests`, { ...(of ? { of } : {}), reason });
            await stale("/operator/proposals");
            tell("success", t("uc.directory.number.asked"));
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
