import { Label } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Understood } from "../../api/caTypes";
import { Facts } from "../../components/Facts";
import { useDates } from "../../components/useDates";
import { grouped } from "./pem";

/** What was understood of certificates: to be compared with what the authority publishes. */
export function UnderstoodList({ certificates }: { certificates: Understood[] }) {
  const { t } = useTranslation();
  const { day } = useDates();
  return (
    <ul className="uc-rows" data-understood>
      {certificates.map((certificate) => (
        <li key={certificate.sha256} className="uc-row">
          <div className="uc-understood">
            <span className="uc-row-title">{certificate.subject}</span>{" "}
            <Label isCompact color={certificate.root ? "blue" : "cyan"}>
              {t(certificate.root ? "uc.cas.root" : "uc.cas.intermediate")}
            </Label>{" "}
            {new Date(certificate.notAfter) < new Date() && (
              <Label isCompact color="red">
                {t("uc.cas.ended")}
              </Label>
            )}
            <Facts
              facts={[
                [t("uc.cas.algorithm"), certificate.algorithm],
                [t("uc.cas.validity"), `${day(certificate.notBefore)} – ${day(certificate.notAfter)}`],
                [t("uc.cas.issuer"), certificate.issuer],
                [t("uc.cas.serial"), <code key="serial">{certificate.serial}</code>],
                ["SHA-256", <code key="256">{grouped(certificate.sha256)}</code>],
                ["SHA-1", <code key="1">{grouped(certificate.sha1)}</code>],
              ]}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
