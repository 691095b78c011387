import { ActionGroup, Button, Form, Modal } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { MemberSystem } from "../api/memberTypes";
import { useTagged } from "../api/useEdit";
import { api, stale, useRead } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ChangedMeanwhile } from "../components/ChangedMeanwhile";
import { FormProblem, ChoiceField } from "../components/fields";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { useEditing, type Source } from "../components/useEditing";
import { RoleChecks } from "./RoleChecks";

type RoleDialogProps = {
  enterpriseId: string;
  userId: string;
  /** The system; to be chosen when there is none. */
  client?: string;
  title: string;
  onClose: () => void;
};

/** Chooses a business system and ticks roles among those that the enterprise has opened. */
export function RoleDialog({ enterpriseId, userId, client, title, onClose }: RoleDialogProps) {
  const { t } = useTranslation();
  const address = path`/enterprises/${enterpriseId}/members/${userId}/roles`;
  const systems = useRead<MemberSystem[]>(address);
  const [chosen, setChosen] = useState(client ?? "");
  return (
    <Modal isOpen variant="medium" title={title} onClose={onClose}>
      <Loaded result={systems}>
        {(all) =>
          all.length === 0 ? (
            <Nothing title={t("uc.member.roles.no-system")} level="h3" />
          ) : (
            <div className="uc-stack">
              {!client && (
                <ChoiceField
                  label={t("uc.member.roles.system")}
                  value={chosen}
                  options={[{ value: "", label: t("uc.choose") }, ...all.map((each) => ({ value: each.client, label: each.name }))]}
                  onChange={setChosen}
                />
              )}
              {chosen !== "" && (
                <OfSystem
                  key={chosen}
                  address={`${address}/${encodeURIComponent(chosen)}`}
                  members={path`/enterprises/${enterpriseId}/members`}
                  onClose={onClose}
                />
              )}
            </div>
          )
        }
      </Loaded>
    </Modal>
  );
}

type OfSystemProps = { address: string; members: string; onClose: () => void };

/** By itself a system comes with the ETag that a change has to name. */
function OfSystem(props: OfSystemProps) {
  const system = useTagged<MemberSystem>(props.address);
  return (
    <Loaded result={system}>{(latest) => <Roles {...props} source={{ latest, refetch: system.refetch }} />}</Loaded>
  );
}

function Roles({ address, members, source, onClose }: OfSystemProps & { source: Source<MemberSystem> }) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const editing = useEditing(source, heldRoles, { name: `roles ${address}` });
  const system = source.latest.value;
  const words = (names: string[]) =>
    names.map((name) => system.roles.find((role) => role.name === name)?.description ?? name).join(t("uc.list.and"));
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void editing
          .save(async (_, etag) => {
            await api.put(address, { roles: editing.values.roles }, etag);
          })
          .then((saved) => {
            if (saved) {
              void stale(members);
              tell("success", t("uc.saved"));
              onClose();
            }
          });
      }}
    >
      <FormProblem problem={editing.problem} shown={[]} />
      <ChangedMeanwhile<{ roles: string[] }> editing={editing} describe={(_, value) => [t("uc.member.roles.roles"), words(value)]} />
      <RoleChecks
        system={system}
        value={editing.values.roles}
        onChange={(roles) => {
          editing.set("roles", roles);
        }}
      />
      <ActionGroup>
        <Button type="submit" isDisabled={editing.theirs !== undefined || editing.busy} isLoading={editing.busy}>
          {t("uc.save")}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t("uc.cancel")}
        </Button>
      </ActionGroup>
    </Form>
  );
}

function heldRoles(system: MemberSystem): { roles: string[] } {
  return { roles: system.roles.filter((role) => role.held).map((role) => role.name) };
}
