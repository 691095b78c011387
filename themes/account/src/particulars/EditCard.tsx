import { ActionGroup, Button, Card, CardBody, CardTitle, Form } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useAlerts } from "../components/Alerts";
import { FormProblem, TextField } from "../components/fields";
import { changes } from "../components/changes";
import { useForm } from "../components/useForm";

type EditCardProps<N extends string> = {
  title: string;
  fields: N[];
  values: Record<N, string>;
  onSave: (changed: Partial<Record<N, string>>) => Promise<unknown>;
};

/** The particulars that one may simply change. */
export function EditCard<N extends string>({ title, fields, values, onSave }: EditCardProps<N>) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const form = useForm<Record<N, string>>(values);
  const changed = changes(values, form.values);
  const untouched = Object.keys(changed).length === 0;
  return (
    <Card>
      <CardTitle component="h2">{title}</CardTitle>
      <CardBody>
        <Form
          className="uc-form"
          onSubmit={(event) => {
            event.preventDefault();
            void form.submit(() => onSave(changed)).then((saved) => {
              if (saved) {
                tell("success", t("uc.saved"));
              }
            });
          }}
        >
          <FormProblem problem={form.problem} shown={fields} />
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
            <Button type="submit" isDisabled={untouched || form.busy} isLoading={form.busy}>
              {t("uc.save")}
            </Button>
            <Button
              variant="link"
              isDisabled={untouched || form.busy}
              onClick={() => {
                form.reset(values);
              }}
            >
              {t("uc.undo")}
            </Button>
          </ActionGroup>
        </Form>
      </CardBody>
    </Card>
  );
}
