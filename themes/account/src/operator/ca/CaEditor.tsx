import { ActionGroup, Alert, Button, Card, CardBody, CardTitle, Form } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TrustBody, Understood } from "../../api/caTypes";
import { api } from "../../api/useApi";
import { FormProblem } from "../../components/fields";
import { useForm } from "../../components/useForm";
import { CaFields } from "./CaFields";
import { toBody, type CaDraft } from "./caDraft";
import { CaTrial } from "./CaTrial";
import { UnderstoodList } from "./UnderstoodList";

type CaEditorProps = { initial: CaDraft; onSave: (body: TrustBody, key: string) => Promise<unknown> };

/** What is typed is understood by the server and shown before it can be saved. */
export function CaEditor({ initial, onSave }: CaEditorProps) {
  const { t } = useTranslation();
  const form = useForm(initial);
  const [seen, setSeen] = useState<{ of: string; certificates: Understood[] }>();
  const body = toBody(form.values);
  const written = JSON.stringify(body);
  const current = seen?.of === written ? seen.certificates : undefined;
  const check = () =>
    form.submit(async () => {
      setSeen({ of: written, certificates: await api.post<Understood[]>("/operator/cas/preview", body) });
    });
  return (
    <div className="uc-stack">
      <Card>
        <CardBody>
          <Form
            className="uc-form"
            onSubmit={(event) => {
              event.preventDefault();
              void (current ? form.submit((values, key) => onSave(toBody(values), key)) : check());
            }}
          >
            <FormProblem problem={form.problem} shown={Object.keys(form.values)} />
            <CaFields form={form} />
            {current && (
              <div aria-live="polite">
                <Alert isInline variant="info" component="p" title={t("uc.cas.compare")} className="uc-gap" />
                <UnderstoodList certificates={current} />
              </div>
            )}
            <ActionGroup>
              <Button type="submit" isDisabled={form.busy} isLoading={form.busy}>
                {t(current ? "uc.save" : "uc.cas.check")}
              </Button>
            </ActionGroup>
          </Form>
        </CardBody>
      </Card>
      <Card>
        <CardTitle component="h2">{t("uc.cas.trial")}</CardTitle>
        <CardBody>
          <CaTrial settings={body} />
        </CardBody>
      </Card>
    </div>
  );
}
