import { Alert, AlertActionLink, List, ListItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Editing } from "./useEditing";

type ChangedMeanwhileProps<V> = {
  editing: Pick<Editing<V>, "theirs" | "keepMine" | "takeTheirs">;
  /** Of a field, and its value in words. */
  describe: (name: keyof V & string, value: V[keyof V]) => [label: string, value: string];
};

/** Says what others have saved while a form was being filled in, and asks which is to stay. */
export function ChangedMeanwhile<V extends object>({ editing, describe }: ChangedMeanwhileProps<V>) {
  const { t } = useTranslation();
  if (!editing.theirs) {
    return null;
  }
  const theirs = Object.entries(editing.theirs) as [keyof V & string, V[keyof V]][];
  return (
    <Alert
      isInline
      isLiveRegion
      variant="warning"
      component="p"
      title={t("uc.changed")}
      actionLinks={
        <>
          <AlertActionLink onClick={editing.keepMine}>{t("uc.changed.keep-mine")}</AlertActionLink>
          <AlertActionLink onClick={editing.takeTheirs}>{t("uc.changed.take-theirs")}</AlertActionLink>
        </>
      }
    >
      {theirs.length > 0 && (
        <List>
          {theirs.map(([name, value]) => {
            const [label, words] = describe(name, value);
            return <ListItem key={name}>{t("uc.changed.now", { label, value: words || t("uc.none") })}</ListItem>;
          })}
        </List>
      )}
    </Alert>
  );
}
