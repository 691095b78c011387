import { Button, Card, CardBody, CardTitle, List, ListItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { startAction } from "../session/keycloak";

/** How the main account goes to another manager; all of it happens in the flow. */
export function HandOver() {
  const { t } = useTranslation();
  return (
    <Card>
      <CardTitle component="h2">{t("uc.handover")}</CardTitle>
      <CardBody>
        <p>{t("uc.handover.lead")}</p>
        <List className="uc-gap-top">
          <ListItem>{t("uc.handover.means.1")}</ListItem>
          <ListItem>{t("uc.handover.means.2")}</ListItem>
          <ListItem>{t("uc.handover.means.3")}</ListItem>
        </List>
        <Button
          variant="secondary"
          className="uc-gap-top"
          onClick={() => {
            startAction("uc-hand-over");
          }}
        >
          {t("uc.handover")}
        </Button>
      </CardBody>
    </Card>
  );
}
