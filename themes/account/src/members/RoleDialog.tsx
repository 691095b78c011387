import { Button, Checkbox, Form, FormGroup, Modal } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { MemberSystem } from "../api/memberTypes";
import { useTagged } from "../api/useEdit";
import { useRead } from "../api/useApi";
import { FormProblem, ChoiceField } from "../components/fields";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { useForm } from "../components/useForm";

type RoleDialogProps = {
  enterpriseId: string;
  userId: string;
  /** The system; to be chosen when there is none. */
  client?: string;
  /** Roles ticked beforehand. */
  asked?: string[];
  title: string;
  save: (roles: string[], client: string, etag: string | undefined) => Promise<unknown>;
  onSaved: () => Promise<unknown>;
  onClose: () => void;
};

/** Chooses a business system and ticks roles among those that the enterprise has opened. */
export function RoleDialog({ enterpriseId, userId, client, asked, title, save, onSaved, onClose }: RoleDialogProps) {
  const { t } = useTranslation();
  const address = path`/enterprises/${enterpriseId}/members/${userId}/roles`;
  const systems = useRead<MemberSystem[]>(address);
  const form = useForm<{ client: string; roles: string[] }>({ client: client ?? "", roles: [] });
  const chosen = form.values.client;
  // By itself it comes with the ETag that a change has to name.
  const one = useTagged<MemberSystem>(`${address}/${encodeURIComponent(chosen)}`, chosen !== "");
  const system = one.data?.value;
  const [filled, setFilled] = useState<string>();
  useEffect(() => {
    if (system && filled !== system.client) {
      setFilled(system.client);
      form.set("roles", system.roles.filter((role) => role.held || (role.available && asked?.includes(role.name))).map((role) => role.name));
    }
  }, [system, filled, form, asked]);
  const send = () =>
    void form.submit(async ({ roles }) => {
      await save(roles, chosen, one.data?.etag);
      await onSaved();
    }).then((saved) => {
      if (saved) {
        onClose();
      }
    });
  return (
    <Modal
      isOpen
      variant="medium"
      title={title}
      onClose={onClose}
      actions={[
        <Button key="save" isDisabled={!system || form.busy} isLoading={form.busy} onClick={send}>
          {t("uc.save")}
        </Button>,
        <Button key="cancel" variant="link" onClick={onClose}>
          {t("uc.cancel")}
        </Button>,
      ]}
    >
      <Loaded result={systems}>
        {(all) =>
          all.length === 0 ? (
            <Nothing title={t("uc.member.roles.no-system")} level="h3" />
          ) : (
            <Form>
              <FormProblem problem={form.problem} shown={[]} />
              {!client && (
                <ChoiceField
                  label={t("uc.member.roles.system")}
                  value={form.values.client}
                  options={[{ value: "", label: t("uc.choose") }, ...all.map((each) => ({ value: each.client, label: each.name }))]}
                  onChange={(next) => {
                    form.set("client", next);
                  }}
                />
              )}
              {system && (
                <FormGroup role="group" label={t("uc.member.roles.roles")} fieldId="uc-roles">
                  <div className="uc-checks" id="uc-roles">
                    {system.roles.map((role) => (
                      <Checkbox
                        key={role.name}
                        id={`uc-role-${role.name}`}
                        label={role.description ?? role.name}
                        {...(role.why ? { description: t(`uc.why.${role.why}`) } : {})}
                        isChecked={form.values.roles.includes(role.name)}
                        isDisabled={!role.available && !role.held}
                        onChange={(_, checked) => {
                          form.set(
                            "roles",
                            checked ? [...form.values.roles, role.name] : form.values.roles.filter((name) => name !== role.name),
                          );
                        }}
                      />
                    ))}
                  </div>
                </FormGroup>
              )}
            </Form>
          )
        }
      </Loaded>
    </Modal>
  );
}
