import { Button, Modal } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { Material, MaterialViewing } from "../api/caseTypes";
import { asProblem } from "../api/problem";
import { api } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { Nothing } from "../components/Nothing";
import { useDates } from "../components/useDates";
import { useProblemText } from "../components/useProblemText";

type MaterialListProps = { of: string; materials: Material[] };

type Seen = { kind: string; html: string };

/** Materials of a case by kind. Each look stands in the business log; what is seen was drawn by the server, and nothing of it runs. */
export function MaterialList({ of, materials }: MaterialListProps) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const { tell } = useAlerts();
  const text = useProblemText();
  const [busy, setBusy] = useState<string>();
  const [seen, setSeen] = useState<Seen>();
  const look = async (material: Material) => {
    const viewing = await api.post<MaterialViewing>(path`/operator/viewings/${of}/${material.id}`);
    const pages = await api.blob(viewing.link);
    setSeen({ kind: t(`uc.cases.material.${material.kind}`), html: await pages.text() });
  };
  const open = (material: Material) => {
    setBusy(material.id);
    look(material)
      .catch((error: unknown) => {
        tell("danger", text(asProblem(error)));
      })
      .finally(() => {
        setBusy(undefined);
      });
  };
  if (materials.length === 0) {
    return <Nothing title={t("uc.cases.materials.none")} level="h3" />;
  }
  return (
    <>
      <ul className="uc-rows">
        {materials.map((material) => {
          const kind = t(`uc.cases.material.${material.kind}`);
          return (
            <li key={material.id} className="uc-row">
              <div>
                <span className="uc-row-title">{kind}</span>
                <p className="uc-hint">{moment(material.createdAt)}</p>
              </div>
              <div className="uc-row-actions">
                <Button
                  variant="secondary"
                  isLoading={busy === material.id}
                  isDisabled={busy !== undefined}
                  onClick={() => {
                    open(material);
                  }}
                >
                  {t("uc.cases.material.view")}
                  <span className="pf-v5-screen-reader"> {kind}</span>
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {seen && (
        <Modal
          isOpen
          variant="large"
          title={seen.kind}
          onClose={() => {
            setSeen(undefined);
          }}
        >
          <iframe title={seen.kind} sandbox="" srcDoc={seen.html} className="uc-viewer" />
        </Modal>
      )}
    </>
  );
}
