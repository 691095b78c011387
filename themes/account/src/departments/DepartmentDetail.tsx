import { Button, Form, FormGroup, Modal, Title } from "@patternfly/react-core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { path } from "../api/client";
import type { Department, DepartmentInFull } from "../api/memberTypes";
import type { DepartmentName } from "../api/types";
import { api, stale } from "../api/useApi";
import { useTagged } from "../api/useEdit";
import { useAlerts } from "../components/Alerts";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { Facts } from "../components/Facts";
import { Loaded } from "../components/Loaded";
import type { Source } from "../components/useEditing";
import { useActing } from "../identity/IdentityProvider";
import { AddDepartment, EditDepartment } from "./DepartmentDialog";
import { DepartmentPicker } from "./DepartmentPicker";
import type { Moved, Target } from "./moves";

type DepartmentDetailProps = {
  enterpriseId: string;
  /** As it stands in the tree. */
  listed: Department;
  editable: boolean;
  /** It takes the place of the tree: its name gets the focus. */
  alone: boolean;
  onMove: (moved: Moved, target: Target) => void;
  onGone: () => void;
};

const HEADING = "uc-department-name";

/** Lets reading go on there. */
function FocusOn({ heading }: { heading: string }) {
  const done = useRef(false);
  useEffect(() => {
    if (!done.current) {
      done.current = true;
      document.getElementById(heading)?.focus();
    }
  }, [heading]);
  return null;
}

type Doing = "edit" | "add" | "move" | "delete";

export function DepartmentDetail({ enterpriseId, listed, editable, alone, onMove, onGone }: DepartmentDetailProps) {
  const { t } = useTranslation();
  const { may } = useActing();
  const base = path`/enterprises/${enterpriseId}/departments`;
  const department = useTagged<DepartmentInFull>(`${base}/${encodeURIComponent(listed.id)}`);
  const [doing, setDoing] = useState<Doing>();
  return (
    <Loaded result={department} lines={6}>
      {({ value, etag }) => (
        <>
          {alone && <FocusOn heading={HEADING} />}
          {value.path && value.path.length > 1 && <p className="uc-hint">{value.path.slice(0, -1).join(" / ")}</p>}
          <Title headingLevel="h2" size="lg" id={HEADING} tabIndex={-1}>
            {value.name}
          </Title>
          {editable && (
            <div className="uc-page-actions uc-gap">
              {(["edit", "add", "move", "delete"] as const).map((each) => (
                <Button
                  key={each}
                  variant={each === "delete" ? "link" : "secondary"}
                  isDanger={each === "delete"}
                  onClick={() => {
                    setDoing(each);
                  }}
                >
                  {t(`uc.department.${each}`)}
                </Button>
              ))}
            </div>
          )}
          <Facts
            facts={[
              [t("uc.department.kind"), t(`uc.department.kind.${value.kind}`)],
              ...(value.kind === "branch" ? [[t("uc.department.uscc"), value.uscc] as [string, string | undefined]] : []),
              [t("uc.department.manager"), value.manager],
              [t("uc.department.contact"), value.contact],
              [t("uc.department.notes"), value.notes],
              [
                t("uc.account.members"),
                may("members") ? (
                  <Link to={`/account/members?department=${encodeURIComponent(listed.id)}`}>
                    {t("uc.departments.members", { number: listed.members })}
                  </Link>
                ) : (
                  t("uc.departments.members", { number: listed.members })
                ),
              ],
            ]}
          />
          {doing && (
            <Dialog
              doing={doing}
              enterpriseId={enterpriseId}
              department={{ ...value, children: listed.children, members: listed.members, tag: etag ?? listed.tag }}
              source={{ latest: { value, etag }, refetch: department.refetch }}
              onMove={onMove}
              onGone={onGone}
              onClose={() => {
                setDoing(undefined);
              }}
            />
          )}
        </>
      )}
    </Loaded>
  );
}

type DialogProps = Pick<DepartmentDetailProps, "enterpriseId" | "onMove" | "onGone"> & {
  doing: Doing;
  department: Department & DepartmentInFull;
  source: Source<DepartmentInFull>;
  onClose: () => void;
};

function Dialog({ doing, enterpriseId, department, source, onMove, onGone, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const base = path`/enterprises/${enterpriseId}/departments`;
  const own = `${base}/${encodeURIComponent(department.id)}`;
  const empty = department.children === 0 && department.members === 0;
  switch (doing) {
    case "edit":
      return (
        <EditDepartment
          title={t("uc.department.edit")}
          source={source}
          onSave={async (values, etag) => {
            await api.patch(own, values, etag);
            void stale(base);
            tell("success", t("uc.saved"));
          }}
          onClose={onClose}
        />
      );
    case "add":
      return (
        <AddDepartment
          title={t("uc.department.add.below", { name: department.name })}
          place={department.id}
          onAdd={async (values, idempotencyKey) => {
            await api.post(base, { ...values, parent: department.id }, { idempotencyKey });
            await stale(base);
            tell("success", t("uc.departments.added", { name: values.name }));
          }}
          onClose={onClose}
        />
      );
    case "move":
      return <MoveDialog enterpriseId={enterpriseId} department={department} onMove={onMove} onClose={onClose} />;
    case "delete":
      return (
        <ConfirmDialog
          danger
          title={t("uc.department.delete.title", { name: department.name })}
          consequences={[
            t(empty ? "uc.department.delete.means" : "uc.department.delete.not-empty"),
          ]}
          confirm={empty ? t("uc.department.delete") : undefined}
          onConfirm={async () => {
            try {
              await api.delete(own, source.latest.etag);
            } catch (error) {
              // What was read is not what is there: the page shows it before it is tried again.
              await stale(base);
              throw error;
            }
            onGone();
            await stale(base);
            tell("success", t("uc.department.deleted", { name: department.name }));
          }}
          onClose={onClose}
        />
      );
  }
}

function MoveDialog({ enterpriseId, department, onMove, onClose }: Pick<DialogProps, "enterpriseId" | "department" | "onMove" | "onClose">) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<{ parent: DepartmentName | undefined }>();
  const parent = choice?.parent;
  return (
    <Modal
      isOpen
      variant="small"
      title={t("uc.department.move.title", { name: department.name })}
      description={t("uc.department.move.means")}
      onClose={onClose}
      actions={[
        <Button
          key="move"
          isDisabled={!choice}
          onClick={() => {
            onMove(department, parent ? { parent: parent.id } : {});
            onClose();
          }}
        >
          {t("uc.department.move.go")}
        </Button>,
        <Button key="cancel" variant="link" onClick={onClose}>
          {t("uc.cancel")}
        </Button>,
      ]}
    >
      <Form>
        <FormGroup role="group" label={t("uc.department.parent")} fieldId="uc-department-parent">
          <div id="uc-department-parent" className="uc-tall">
            <DepartmentPicker
              enterpriseId={enterpriseId}
              value={parent?.id ?? ""}
              label={t("uc.department.parent")}
              none={t("uc.department.parent.none")}
              {...(choice ? {} : { placeholder: t("uc.choose") })}
              without={[department.id]}
              notBelow={department.path ?? []}
              onChoose={(chosen) => {
                setChoice({ parent: chosen });
              }}
            />
          </div>
        </FormGroup>
      </Form>
    </Modal>
  );
}
