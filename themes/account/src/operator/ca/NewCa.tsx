import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";
import { path } from "../../api/client";
import { api, stale } from "../../api/useApi";
import { useAlerts } from "../../components/Alerts";
import { PageFrame } from "../../components/PageFrame";
import { EMPTY } from "./caDraft";
import { CaEditor } from "./CaEditor";

/** An authority is added; it serves when another operator has agreed. */
export function NewCa() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tell } = useAlerts();
  return (
    <PageFrame title={t("uc.cas.add")} lead={t("uc.cas.add.lead")} above={[{ title: t("uc.nav.cas"), to: "/operator/cas" }]}>
      <CaEditor
        initial={EMPTY}
        onSave={async (body, idempotencyKey) => {
          const { id } = await api.post<{ id: string }>("/operator/cas", body, { idempotencyKey });
          await stale("/operator/cas");
          tell("success", t("uc.cas.added"));
          void navigate(path`/operator/cas/${id}`);
        }}
      />
    </PageFrame>
  );
}
