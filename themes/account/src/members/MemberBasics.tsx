import { ActionGroup, Alert, Button, Card, CardBody, CardTitle, Checkbox, Form } from "@patternfly/react-core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { MemberInFull } from "../api/memberTypes";
import type { EnterpriseIdentity } from "../api/types";
import { api, stale } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ChangedMeanwhile } from "../components/ChangedMeanwhile";
import { Facts } from "../components/Facts";
import { FormProblem, TextField } from "../components/fields";
import { useDates } from "../components/useDates";
import { useEditing, type Editing, type Source } from "../components/useEditing";
import { manages } from "./memberActions";
import { MemberStateLabel } from "./MemberTable";

type EditProps = {
  address: string;
  source: Source<MemberInFull>;
  /** Whether the visitor says who manages members. */
  appoints: boolean;
};

type MemberBasicsProps = Omit<EditProps, "appoints"> & { enterprise: EnterpriseIdentity };

export function MemberBasics({ enterprise, address, source }: MemberBasicsProps) {
  const member = source.latest.value;
  const { t } = useTranslation();
  const { day } = useDates();
  const appoints = enterprise.rights.includes("enterprise");
  const managed = manages(enterprise, member);
  const departments: [string, string | undefined] = [
    t("uc.member.departments"),
    member.departments.map((each) => each.name).join(t("uc.list.and")) || undefined,
  ];
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
              // Whoever manages the member has a tab for them.
              ...(managed ? [] : [departments]),
              [t("uc.member.joined"), member.joinedAt && day(member.joinedAt)],
            ]}
          />
        </CardBody>
      </Card>
      {managed && member.kind === "internal" && <Edit address={address} source={source} appoints={appoints} />}
      {managed && appoints && member.kind === "invited" && <Administrator address={address} source={source} />}
    </div>
  );
}

/** A mobile is sent only when another one is typed: what is shown of the old one is masked. */
function Edit({ address, source, appoints }: EditProps) {
  const { t } = useTranslation();
  const form = useEditing<MemberInFull, EditValues>(source, editValues, { name: `member ${address}`, never: ["mobile"] });
  const save = useSave(form, address);
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
          <Changed form={form} />
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
          {appoints && (
            <Checkbox
              id={id}
              label={t("uc.member.administrator")}
              description={t("uc.member.administrator.means")}
              isChecked={form.values.memberAdministrator}
              onChange={(_, checked) => {
                form.set("memberAdministrator", checked);
              }}
            />
          )}
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

/** A person's name and mobile are his own; the enterprise says only what he may do for it. */
function Administrator({ address, source }: Omit<EditProps, "appoints">) {
  const { t } = useTranslation();
  const form = useEditing<MemberInFull, AdministratorValues>(source, administratorValues, { name: `member ${address}` });
  const save = useSave(form, address);
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
          <Changed form={form} />
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
            <Button type="submit" isDisabled={!form.dirty || form.theirs !== undefined || form.busy} isLoading={form.busy}>
              {t("uc.save")}
            </Button>
          </ActionGroup>
        </Form>
      </CardBody>
    </Card>
  );
}

type AdministratorValues = Pick<MemberInFull, "memberAdministrator">;

type EditValues = AdministratorValues & { name: string; mobile: string };

function administratorValues({ memberAdministrator }: MemberInFull): AdministratorValues {
  return { memberAdministrator };
}

function editValues({ name, memberAdministrator }: MemberInFull): EditValues {
  return { name, mobile: "", memberAdministrator };
}

function Changed<V extends AdministratorValues>({ form }: { form: Editing<V> }) {
  const { t } = useTranslation();
  return (
    <ChangedMeanwhile
      editing={form}
      describe={(name, value) =>
        name === "memberAdministrator"
          ? [t("uc.member.administrator"), t(value ? "uc.yes" : "uc.no")]
          : [t("uc.member.name"), String(value)]
      }
    />
  );
}

function useSave<V extends AdministratorValues>(form: Editing<V>, address: string): () => void {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  return () =>
    void form
      .save((changed, etag) => api.patch(address, changed, etag))
      .then((saved) => {
        if (saved) {
          void stale(address.slice(0, address.lastIndexOf("/")));
          tell("success", t("uc.saved"));
        }
      });
}
