import { ActionGroup, Alert, Button, Card, CardBody, CardTitle, Checkbox, Form } from "@patternfly/react-core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { MemberInFull } from "../api/memberTypes";
import { api, stale } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { Facts } from "../components/Facts";
import { FormProblem, TextField } from "../components/fields";
import { changes } from "../components/changes";
import { useForm } from "../components/useForm";
import { useDates } from "../components/useDates";
import { MemberStateLabel } from "./MemberTable";

type MemberBasicsProps = { address: string; member: MemberInFull; etag: string | undefined };

export function MemberBasics({ address, member, etag }: MemberBasicsProps) {
  const { t } = useTranslation();
  const { day } = useDates();
  return (
    <div className="uc-stack">
      {member.state === "leaving" && (
        <Alert
          isInline
          variant="warning"
          component="p"
          title={member.leavingAt ? t("uc.member.leaving-at", { day: day(member.leavingAt) }) : t("uc.member.leaving")}
        />
      )}
      <Card>
        <CardBody>
          <Facts
            facts={[
              [t("uc.member.name"), member.name],
              [t("uc.member.login-name"), member.loginName],
              [t("uc.member.kind"), t(`uc.member.kind.${member.kind}`)],
              [t("uc.member.state"), <MemberStateLabel key="state" state={member.state} />],
              [t("uc.particulars.document-type"), member.documentType && t(`uc.document.${member.documentType}`)],
              [t("uc.particulars.document-number"), member.documentNumber],
              [t("uc.member.mobile"), member.mobile],
              [t("uc.member.joined"), member.joinedAt && day(member.joinedAt)],
            ]}
          />
        </CardBody>
      </Card>
      {member.kind === "internal" && <Edit address={address} member={member} etag={etag} />}
      {member.kind === "invited" && <Administrator address={address} member={member} etag={etag} />}
    </div>
  );
}

/** A mobile is sent only when another one is typed: what is shown of the old one is masked. */
function Edit({ address, member, etag }: MemberBasicsProps) {
  const { t } = useTranslation();
  const before = { name: member.name, mobile: "", memberAdministrator: member.memberAdministrator };
  const form = useForm(before);
  const { save, untouched } = useSave(form, before, address, etag);
  const id = useId();
  return (
    <Card>
      <CardTitle component="h2">{t("uc.member.edit")}</CardTitle>
      <CardBody>
        <Form
          className="uc-form"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <FormProblem problem={form.problem} shown={["name", "mobile"]} />
          <TextField
            label={t("uc.member.name")}
            required
            maxLength={64}
            value={form.values.name}
            error={form.error("name")}
            onChange={(value) => {
              form.set("name", value);
            }}
          />
          <TextField
            label={t("uc.member.mobile.other")}
            type="tel"
            maxLength={20}
            hint={t("uc.member.mobile.told")}
            value={form.values.mobile}
            error={form.error("mobile")}
            onChange={(value) => {
              form.set("mobile", value);
            }}
          />
          <Checkbox
            id={id}
            label={t("uc.member.administrator")}
            description={t("uc.member.administrator.means")}
            isChecked={form.values.memberAdministrator}
            onChange={(_, checked) => {
              form.set("memberAdministrator", checked);
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

/** A person's name and mobile are his own; the enterprise says only what he may do for it. */
function Administrator({ address, member, etag }: MemberBasicsProps) {
  const { t } = useTranslation();
  const before = { memberAdministrator: member.memberAdministrator };
  const form = useForm(before);
  const { save, untouched } = useSave(form, before, address, etag);
  const id = useId();
  return (
    <Card>
      <CardBody>
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <FormProblem problem={form.problem} shown={[]} />
          <Checkbox
            id={id}
            label={t("uc.member.administrator")}
            description={t("uc.member.administrator.means")}
            isChecked={form.values.memberAdministrator}
            onChange={(_, checked) => {
              form.set("memberAdministrator", checked);
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

function useSave<T extends object>(form: ReturnType<typeof useForm<T>>, before: T, address: string, etag: string | undefined) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const changed = changes(before, form.values);
  const save = () =>
    void form
      .submit(async () => {
        await api.patch(address, changed, etag);
        await stale(address.slice(0, address.lastIndexOf("/")));
      })
      .then((saved) => {
        if (saved) {
          tell("success", t("uc.saved"));
        }
      });
  return { save, untouched: Object.keys(changed).length === 0 };
}
