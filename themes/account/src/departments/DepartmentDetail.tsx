import { Button, Form, FormGroup, Modal, Title } from "@patternfly/react-core";
import { useState } from "react";
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
import { useActing } from "../identity/IdentityProvider";
import { DepartmentDialog } from "./DepartmentDialog";
import { DepartmentPicker } from "./DepartmentPicker";
import type { Target } from "./moves";

type DepartmentDetailProps = {
  enterpriseId: string;
  /** As it stands in the tree. */
  listed: Department;
  editable: boolean;
  onMove: (id: string, name: string, target: Target) => void;
  onGone: () => void;
};

type Doing = "edit" | "add" | "move" | "delete";

export function DepartmentDetail({ enterpriseId, listed, editable, onMove, onGone }: DepartmentDetailProps) {
  const { t } = useTranslation();
  const { may } = useActing();
  const base = path`/enterprises/${enterpriseId}/departments`;
  const department = useTagged<DepartmentInFull>(`${base}/${encodeURIComponent(listed.id)}`);
  const [doing, setDoing] = useState<Doing>();
  return (
    <Loaded result={department} lines={6}>
      {({ value, etag }) => (
        <>
          {value.path && value.path.length > 1 && <p className="uc-hint">{value.path.slice(0, -1).join(" / ")}</p>}
          <Title headingLevel="h2" size="lg">
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
              department={{ ...value, children: listed.children, members: listed.members }}
              etag={etag}
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
  department: Department;
  etag: string | undefined;
  onClose: () => void;
};

function Dialog({ doing, enterpriseId, department, etag, onMove, onGone, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const base = path`/enterprises/${enterpriseId}/departments`;
  const own = `${base}/${encodeURIComponent(department.id)}`;
  switch (doing) {
    case "edit":
      return (
        <DepartmentDialog
          title={t("uc.department.edit")}
          department={department}
          onSave={async (values) => {
            await api.patch(own, values, etag);
            await stale(base);
            tell("success", t("uc.saved"));
          }}
          onClose={onClose}
        />
      );
    case "add":
      return (
        <DepartmentDialog
          title={t("uc.department.add.below", { name: department.name })}
          onSave={async (values) => {
            await api.post(base, { ...values, parent: department.id }, { idempotencyKey: crypto.randomUUID() });
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
            t(department.children > 0 || department.members > 0 ? "uc.department.delete.not-empty" : "uc.department.delete.means"),
          ]}
          confirm={t("uc.department.delete")}
          onConfirm={async () => {
            await api.delete(own, etag);
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
  const [parent, setParent] = useState<DepartmentName>();
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
          onClick={() => {
            onMove(department.id, department.name, parent ? { parent: parent.id } : {});
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
              without={[department.id]}
              onChoose={setParent}
            />
          </div>
        </FormGroup>
      </Form>
    </Modal>
  );
}
