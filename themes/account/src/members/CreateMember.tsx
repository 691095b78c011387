import { Button, Checkbox, Form, FormGroup, Modal } from "@patternfly/react-core";
import { useEffect, useId } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import { api, stale } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ChoiceField, FormProblem, TextField } from "../components/fields";
import { useForm } from "../components/useForm";
import { DepartmentsField } from "../departments/DepartmentsField";
import { DOCUMENT_TYPES } from "./documentTypes";
import { EnterpriseRolesField } from "./EnterpriseRolesField";
import { emptyMember, toNewMember, type MemberDraft } from "./memberDraft";

type CreateMemberProps = {
  enterpriseId: string;
  /** Whether the creator may give roles. */
  granting: boolean;
  /** Whether the creator says who manages members. */
  appoints: boolean;
  draft: MemberDraft;
  onDraft: (draft: MemberDraft) => void;
  onClose: () => void;
};

const SHOWN = ["loginName", "name", "documentType", "documentNumber", "mobile", "departments", "roles"];

export function CreateMember({ enterpriseId, granting, appoints, draft, onDraft, onClose }: CreateMemberProps) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const id = useId();
  const form = useForm<MemberDraft>(draft);
  const { values, set, error } = form;
  useEffect(() => {
    onDraft(values);
  }, [values, onDraft]);
  const members = path`/enterprises/${enterpriseId}/members`;
  const send = () =>
    void form
      .submit(async (typed, idempotencyKey) => {
        await api.post(members, toNewMember(typed), { idempotencyKey });
        await stale(members);
      })
      .then((created) => {
        if (created) {
          tell("success", t("uc.member.create.done", { name: values.name }));
          onDraft(emptyMember());
          onClose();
        }
      });
  const field = (name: "loginName" | "name" | "documentNumber" | "mobile") => ({
    value: values[name],
    error: error(name),
    onChange: (value: string) => {
      set(name, value);
    },
  });
  const ready = values.loginName.trim() !== "" && values.name.trim() !== "" && values.mobile.trim() !== "";
  return (
    <Modal
      isOpen
      variant="medium"
      title={t("uc.member.create")}
      description={t("uc.member.create.lead")}
      onClose={onClose}
      actions={[
        <Button key="create" type="submit" form={id} isDisabled={!ready || form.busy} isLoading={form.busy}>
          {t("uc.save")}
        </Button>,
        <Button key="cancel" variant="link" onClick={onClose}>
          {t("uc.cancel")}
        </Button>,
      ]}
    >
      <Form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <FormProblem problem={form.problem} shown={SHOWN} />
        <TextField label={t("uc.member.login-name")} required maxLength={64} hint={t("uc.member.login-name.hint")} {...field("loginName")} />
        <TextField label={t("uc.member.name")} required maxLength={64} {...field("name")} />
        <TextField label={t("uc.member.mobile")} required type="tel" maxLength={20} hint={t("uc.member.mobile.hint")} {...field("mobile")} />
        <ChoiceField
          label={t("uc.particulars.document-type")}
          value={values.documentType}
          error={error("documentType")}
          options={[{ value: "", label: t("uc.document.none") }, ...DOCUMENT_TYPES.map((value) => ({ value, label: t(`uc.document.${value}`) }))]}
          onChange={(value) => {
            set("documentType", value);
          }}
        />
        {values.documentType !== "" && (
          <TextField label={t("uc.particulars.document-number")} required maxLength={32} {...field("documentNumber")} />
        )}
        <DepartmentsField
          enterpriseId={enterpriseId}
          label={t("uc.member.departments")}
          value={values.departments}
          error={error("departments")}
          onChange={(departments) => {
            set("departments", departments);
          }}
        />
        {granting && (
          <EnterpriseRolesField
            enterpriseId={enterpriseId}
            value={values.roles}
            error={error("roles")}
            onChange={(roles) => {
              set("roles", roles);
            }}
          />
        )}
        {appoints && (
          <FormGroup fieldId={`${id}-administrator`}>
            <Checkbox
              id={`${id}-administrator`}
              label={t("uc.member.administrator")}
              description={t("uc.member.administrator.means")}
              isChecked={values.memberAdministrator}
              onChange={(_, checked) => {
                set("memberAdministrator", checked);
              }}
            />
          </FormGroup>
        )}
      </Form>
    </Modal>
  );
}
