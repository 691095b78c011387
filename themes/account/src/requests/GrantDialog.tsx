import { Button, Form, Modal } from "@patternfly/react-core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { GrantRequest, MemberSystem } from "../api/memberTypes";
import { api, useRead } from "../api/useApi";
import { FormProblem } from "../components/fields";
import { Loaded } from "../components/Loaded";
import { useForm } from "../components/useForm";
import { RoleChecks } from "../members/RoleChecks";

type GrantDialogProps = {
  enterpriseId: string;
  request: GrantRequest;
  title: string;
  onGranted: () => Promise<unknown>;
  onClose: () => void;
};

/** Adds roles of the system that was asked for to those that the member has. */
export function GrantDialog({ enterpriseId, request, title, onGranted, onClose }: GrantDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const system = useRead<MemberSystem>(path`/enterprises/${enterpriseId}/members/${request.userId}/roles/${request.client}`);
  const form = useForm({ roles: request.roles });
  const offered = system.data?.roles.filter((role) => role.available && !role.held).map((role) => role.name) ?? [];
  const chosen = form.values.roles.filter((role) => offered.includes(role));
  return (
    <Modal
      isOpen
      variant="medium"
      title={title}
      description={t("uc.requests.grant.lead")}
      onClose={onClose}
      actions={[
        <Button key="grant" type="submit" form={id} isDisabled={chosen.length === 0 || form.busy} isLoading={form.busy}>
          {t("uc.requests.grant")}
        </Button>,
        <Button key="cancel" variant="link" onClick={onClose}>
          {t("uc.cancel")}
        </Button>,
      ]}
    >
      <Loaded result={system}>
        {(value) => (
          <Form
            id={id}
            onSubmit={(event) => {
              event.preventDefault();
              void form
                .submit(async () => {
                  await api.post(path`/enterprises/${enterpriseId}/requests/${request.id}/grant`, { roles: chosen });
                  await onGranted();
                })
                .then((granted) => {
                  if (granted) {
                    onClose();
                  }
                });
            }}
          >
            <FormProblem problem={form.problem} shown={[]} />
            <RoleChecks
              system={value}
              value={chosen}
              keepHeld
              onChange={(roles) => {
                form.set("roles", roles);
              }}
            />
          </Form>
        )}
      </Loaded>
    </Modal>
  );
}
