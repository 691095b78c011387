import { ActionGroup, Button, Card, CardBody, CardTitle, Form, Label } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useAlerts } from "../components/Alerts";
import { ChangedMeanwhile } from "../components/ChangedMeanwhile";
import { FormProblem, TextField } from "../components/fields";
import { useEditing, type Source } from "../components/useEditing";

type EditCardProps<T, N extends string> = {
  title: string;
  fields: N[];
  source: Source<T>;
  read: (value: T) => Record<N, string>;
  onSave: (changed: Partial<Record<N, string>>, etag: string | undefined) => Promise<unknown>;
};

/** The particulars that one may simply change. */
export function EditCard<T, N extends string>({ title, fields, source, read, onSave }: EditCardProps<T, N>) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const form = useEditing(source, read);
  return (
    <Card>
      <CardTitle component="h2">
        {title}{" "}
        <Label isCompact color="green">
          {t("uc.change.edit")}
        </Label>
      </CardTitle>
      <CardBody>
        <Form
          className="uc-form"
          onSubmit={(event) => {
            event.preventDefault();
            void form.save(onSave).then((saved) => {
              if (saved) {
                tell("success", t("uc.saved"));
              }
            });
          }}
        >
          <FormProblem problem={form.problem} shown={fields} />
          <ChangedMeanwhile<Record<N, string>> editing={form} describe={(name, value) => [t(`uc.particulars.${name}`), value]} />
          {fields.map((name) => (
            <TextField
              key={name}
              label={t(`uc.particulars.${name}`)}
              value={form.values[name]}
              error={form.error(name)}
              maxLength={name === "postcode" ? 10 : 255}
              onChange={(value) => {
                form.set(name, value as Record<N, string>[N]);
              }}
            />
          ))}
          <ActionGroup>
            <Button type="submit" isDisabled={!form.dirty || form.theirs !== undefined || form.busy} isLoading={form.busy}>
              {t("uc.save")}
            </Button>
            <Button
              variant="link"
              isDisabled={!form.dirty || form.busy}
              onClick={form.takeTheirs}
            >
              {t("uc.undo")}
            </Button>
          </ActionGroup>
        </Form>
      </CardBody>
    </Card>
  );
}
