import { Alert, Button, Form, Modal } from "@patternfly/react-core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { Candidate } from "../api/memberTypes";
import type { DepartmentName } from "../api/types";
import { api, stale } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { Facts } from "../components/Facts";
import { FormProblem, TextField } from "../components/fields";
import { useForm } from "../components/useForm";
import { DepartmentsField } from "../departments/DepartmentsField";
import { EnterpriseRolesField } from "./EnterpriseRolesField";

type InviteMemberProps = {
  enterpriseId: string;
  /** Whether the inviter may promise roles. */
  granting: boolean;
  onClose: () => void;
};

/** Finds a person by exact name and number, shows him masked, and invites him. */
export function InviteMember({ enterpriseId, granting, onClose }: InviteMemberProps) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const id = useId();
  const search = useForm({ name: "", identifier: "" }, { name: `invite ${enterpriseId}`, never: ["identifier"] });
  const invite = useForm<{ departments: DepartmentName[]; roles: string[] }>({ departments: [], roles: [] });
  const [found, setFound] = useState<Candidate | "nobody">();
  const base = path`/enterprises/${enterpriseId}/invitations`;
  const look = () =>
    void search.submit(async ({ name, identifier }) => {
      setFound(undefined);
      const answer = await api.post<{ candidate?: Candidate }>(`${base}/search`, { name: name.trim(), identifier: identifier.trim() });
      setFound(answer.candidate ?? "nobody");
    });
  const candidate = found === "nobody" ? undefined : found;
  const send = () =>
    void invite
      .submit(async ({ departments, roles }, idempotencyKey) => {
        const body = { candidate: candidate?.token, departments: departments.map((each) => each.id), roles };
        await api.post(base, body, { idempotencyKey });
        await stale(path`/enterprises/${enterpriseId}`);
      })
      .then((invited) => {
        if (invited) {
          tell("success", t("uc.member.invite.done"));
          onClose();
        }
      });
  const change = (name: "name" | "identifier") => (value: string) => {
    search.set(name, value);
    setFound(undefined);
  };
  const ready = search.values.name.trim() !== "" && search.values.identifier.trim() !== "";
  return (
    <Modal
      isOpen
      variant="medium"
      title={t("uc.member.invite")}
      description={t("uc.member.invite.lead")}
      onClose={onClose}
      actions={[
        <Button key="invite" isDisabled={!candidate || invite.busy} isLoading={invite.busy} onClick={send}>
          {t("uc.member.invite.send")}
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
          look();
        }}
      >
        <FormProblem problem={search.problem} shown={["name", "identifier"]} />
        <TextField label={t("uc.member.name")} required value={search.values.name} error={search.error("name")} onChange={change("name")} />
        <TextField
          label={t("uc.member.invite.identifier")}
          required
          value={search.values.identifier}
          error={search.error("identifier")}
          onChange={change("identifier")}
        />
        <div>
          <Button type="submit" variant="secondary" isDisabled={!ready || search.busy} isLoading={search.busy}>
            {t("uc.search")}
          </Button>
        </div>
      </Form>
      <div aria-live="polite" className="uc-gap-top">
        {found === "nobody" && <Alert isInline variant="info" component="p" title={t("uc.member.invite.nobody")} />}
        {candidate && (
          <div className="uc-stack">
            <Facts
              facts={[
                [t("uc.member.name"), candidate.nameMasked],
                [t("uc.member.login-name"), candidate.loginNameMasked],
              ]}
            />
            <Form>
              <FormProblem problem={invite.problem} shown={["departments"]} />
              <DepartmentsField
                enterpriseId={enterpriseId}
                label={t("uc.member.departments")}
                value={invite.values.departments}
                error={invite.error("departments")}
                onChange={(departments) => {
                  invite.set("departments", departments);
                }}
              />
              {granting && (
                <EnterpriseRolesField
                  enterpriseId={enterpriseId}
                  value={invite.values.roles}
                  onChange={(roles) => {
                    invite.set("roles", roles);
                  }}
                />
              )}
            </Form>
          </div>
        )}
      </div>
    </Modal>
  );
}
