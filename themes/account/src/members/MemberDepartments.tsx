import { ActionGroup, Button, Card, CardBody, Form } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { MemberInFull } from "../api/memberTypes";
import { api, stale } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ChangedMeanwhile } from "../components/ChangedMeanwhile";
import { FormProblem } from "../components/fields";
import { useEditing, type Source } from "../components/useEditing";
import { DepartmentsField } from "../departments/DepartmentsField";

type Values = Pick<MemberInFull, "departments">;

function values({ departments }: MemberInFull): Values {
  return { departments };
}

type MemberDepartmentsProps = { enterpriseId: string; address: string; source: Source<MemberInFull> };

export function MemberDepartments({ enterpriseId, address, source }: MemberDepartmentsProps) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const form = useEditing<MemberInFull, Values>(source, values, { name: `departments ${address}` });
  const save = () =>
    void form
      .save((_, etag) => api.patch(address, { departments: form.values.departments.map((each) => each.id) }, etag))
      .then((saved) => {
        if (saved) {
          void stale(path`/enterprises/${enterpriseId}`);
          tell("success", t("uc.saved"));
        }
      });
  return (
    <Card>
      <CardBody>
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <FormProblem problem={form.problem} shown={["departments"]} />
          <ChangedMeanwhile
            editing={form}
            describe={(_, departments) => [t("uc.member.departments"), departments.map((each) => each.name).join(t("uc.list.and"))]}
          />
          <DepartmentsField
            enterpriseId={enterpriseId}
            label={t("uc.member.departments")}
            value={form.values.departments}
            error={form.error("departments")}
            onChange={(departments) => {
              form.set("departments", departments);
            }}
          />
          <ActionGroup>
            <Button type="submit" isDisabled={!form.dirty || form.theirs !== undefined || form.busy} isLoading={form.busy}>
              {t("uc.save")}
            </Button>
          </ActionGroup>
        </Form>
      </CardBody>
    </Card>
  );
}
