import { Button, List, ListItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { startAction } from "../session/keycloak";

/** What the marks beside the particulars mean, and the way to change what was proved; that happens in the flow. */
export function DeclareChange({ of }: { of: "enterprise" | "person" }) {
  const { t } = useTranslation();
  return (
    <div className="uc-gap-top">
      <List isPlain>
        <ListItem>
          <strong>{t("uc.change.declare")}</strong> {t(`uc.change.declare.why.${of}`)}
        </ListItem>
        <ListItem>
          <strong>{t("uc.change.locked")}</strong> {t(`uc.change.locked.why.${of}`)}
        </ListItem>
      </List>
      <Button
        variant="secondary"
        className="uc-gap-top"
        onClick={() => {
          startAction("uc-declare-change");
        }}
      >
        {t("uc.change.start")}
      </Button>
    </div>
  );
}
