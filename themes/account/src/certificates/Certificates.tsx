import { Button } from "@patternfly/react-core";
import PlusIcon from "@patternfly/react-icons/dist/esm/icons/plus-icon";
import { useTranslation } from "react-i18next";
import { PageFrame } from "../components/PageFrame";
import { startAction } from "../session/keycloak";
import { CertificateTable } from "./CertificateTable";

/** Certificates of the account; binding and unbinding are done in the flow, key in hand. */
export function Certificates() {
  const { t } = useTranslation();
  const manage = () => {
    startAction("uc-bind-certificate");
  };
  return (
    <PageFrame
      title={t("uc.nav.certificates")}
      lead={t("uc.certificates.lead")}
      actions={
        <>
          <Button icon={<PlusIcon />} onClick={manage}>
            {t("uc.certificates.bind")}
          </Button>
          <Button variant="secondary" onClick={manage}>
            {t("uc.certificates.unbind")}
          </Button>
        </>
      }
    >
      <CertificateTable path="/me/certificates" />
    </PageFrame>
  );
}
