import { Card, CardBody, Label } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Particulars } from "../api/types";
import { api, stale } from "../api/useApi";
import { useTagged } from "../api/useEdit";
import { Facts } from "../components/Facts";
import { Loaded } from "../components/Loaded";
import { useDates } from "../components/useDates";
import { useActing } from "../identity/IdentityProvider";
import { EditCard } from "./EditCard";

const PATH = "/me/particulars";

export function OwnParticulars() {
  const { t } = useTranslation();
  const { day } = useDates();
  const { me } = useActing();
  const particulars = useTagged<Particulars>(PATH);
  return (
    <Loaded result={particulars}>
      {({ value, etag }) => (
        <div className="uc-stack">
          <Card>
            <CardBody>
              <Facts
                facts={[
                  [
                    t("uc.particulars.name"),
                    <>
                      {value.name.value} {value.name.proved && <Label color="green">{t("uc.proved")}</Label>}
                    </>,
                  ],
                  [t("uc.particulars.login-name"), me.loginName],
                  [t("uc.particulars.document-type"), value.documentType && t(`uc.document.${value.documentType}`)],
                  [t("uc.particulars.document-number"), value.documentNumber],
                  [t("uc.particulars.document-until"), value.documentUntil && day(value.documentUntil)],
                ]}
              />
              <p className="uc-hint uc-gap-top">{t("uc.particulars.proved-only")}</p>
            </CardBody>
          </Card>
          <EditCard
            key={etag}
            title={t("uc.particulars.contact")}
            fields={["address", "postcode"]}
            values={{ address: value.address ?? "", postcode: value.postcode ?? "" }}
            onSave={async (changed) => {
              await api.patch(PATH, changed, etag);
              await stale(PATH);
            }}
          />
        </div>
      )}
    </Loaded>
  );
}
