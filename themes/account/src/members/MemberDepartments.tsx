import { ActionGroup, Button, Card, CardBody, Form } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { MemberInFull } from "../api/memberTypes";
import { api, stale } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { FormProblem } from "../components/fields";
import { changes } from "../components/changes";
import { useForm } from "../components/useForm";
import { DepartmentsField } from "../departments/DepartmentsField";

type MemberDepartmentsProps = { enterpriseId: string; address: string; member: MemberInFull; etag: string | undefined };

export function MemberDepartments({ enterpriseId, address, member, etag }: MemberDepartmentsProps) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const before = { departments: member.departments };
  const form = useForm(before);
  const untouched = Object.keys(changes(before, form.values)).length === 0;
  const save = () =>
    void form
      .submit(async ({ departments }) => {
        await api.patch(address, { departments: departments.map((each) => each.id) }, etag);
        await stale(path`/enterprises/${enterpriseId}`);
      })
      .then((saved) => {
        if (saved) {
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
            <Button type="submit" isDisabled={untouched || form.busy} isLoading={form.busy}>
              {t("uc.save")}
            </Button>
          </ActionGroup>
        </Form>
      </CardBody>
    </Card>
  );
}
