import { Button, Form, Modal } from "@patternfly/react-core";
import { useId, type PropsWithChildren } from "react";
import { useTranslation } from "react-i18next";
import type { DepartmentInFull, NewDepartment } from "../api/memberTypes";
import { ChangedMeanwhile } from "../components/ChangedMeanwhile";
import { ChoiceField, FormProblem, TextField } from "../components/fields";
import { useEditing, type Source } from "../components/useEditing";
import { useForm, type Form as FormState } from "../components/useForm";

type Values = { name: string; kind: "branch" | "department"; uscc: string; manager: string; contact: string; notes: string };

const FIELDS = ["name", "kind", "uscc", "manager", "contact", "notes"] as const;

/** What is sent: a department has no USCC; when adding, nothing that was left empty. */
export function toDepartment(values: Values, editing: boolean): Omit<NewDepartment, "parent"> {
  const { name, kind, ...others } = values;
  const optional = Object.fromEntries(
    Object.entries(others)
      .map(([field, value]) => [field, field === "uscc" && kind === "department" ? "" : value.trim()] as const)
      .filter(([, value]) => editing || value !== ""),
  );
  return { name: name.trim(), kind, ...optional };
}

function read(department: DepartmentInFull): Values {
  const { name, kind, uscc = "", manager = "", contact = "", notes = "" } = department;
  return { name, kind, uscc, manager, contact, notes };
}

type AddDepartmentProps = {
  title: string;
  /** Where it is added, for the draft. */
  place: string;
  onAdd: (values: Omit<NewDepartment, "parent">, idempotencyKey: string) => Promise<unknown>;
  onClose: () => void;
};

export function AddDepartment({ title, place, onAdd, onClose }: AddDepartmentProps) {
  const form = useForm<Values>({ name: "", kind: "department", uscc: "", manager: "", contact: "", notes: "" }, { name: `new department ${place}` });
  return (
    <DepartmentDialog
      title={title}
      form={form}
      send={() => form.submit((typed, key) => onAdd(toDepartment(typed, false), key))}
      onClose={onClose}
    />
  );
}

type EditDepartmentProps = {
  title: string;
  source: Source<DepartmentInFull>;
  onSave: (values: Omit<NewDepartment, "parent">, etag: string | undefined) => Promise<unknown>;
  onClose: () => void;
};

export function EditDepartment({ title, source, onSave, onClose }: EditDepartmentProps) {
  const { t } = useTranslation();
  const form = useEditing(source, read, { name: `department ${source.latest.value.id}` });
  return (
    <DepartmentDialog
      title={title}
      form={form}
      waiting={form.theirs !== undefined}
      send={() => form.save((_, etag) => onSave(toDepartment(form.values, true), etag))}
      onClose={onClose}
    >
      <ChangedMeanwhile<Values>
        editing={form}
        describe={(name, value) => [
          t(`uc.department.${name}`),
          name === "kind" ? t(`uc.department.kind.${value}`) : value,
        ]}
      />
    </DepartmentDialog>
  );
}

type DepartmentDialogProps = PropsWithChildren<{
  title: string;
  form: FormState<Values>;
  /** Something is to be decided before it can be saved. */
  waiting?: boolean;
  send: () => Promise<boolean>;
  onClose: () => void;
}>;

function DepartmentDialog({ title, form, waiting = false, send, onClose, children }: DepartmentDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const { values, set } = form;
  const field = (name: Exclude<keyof Values, "kind">) => ({
    label: t(`uc.department.${name}`),
    value: values[name],
    error: form.error(name),
    onChange: (value: string) => {
      set(name, value);
    },
  });
  return (
    <Modal
      isOpen
      variant="medium"
      title={title}
      onClose={onClose}
      actions={[
        <Button key="save" type="submit" form={id} isDisabled={values.name.trim() === "" || waiting || form.busy} isLoading={form.busy}>
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
          void send().then((saved) => {
            if (saved) {
              onClose();
            }
          });
        }}
      >
        <FormProblem problem={form.problem} shown={[...FIELDS]} />
        {children}
        <TextField required maxLength={100} {...field("name")} />
        <ChoiceField
          label={t("uc.department.kind")}
          value={values.kind}
          error={form.error("kind")}
          options={(["department", "branch"] as const).map((value) => ({ value, label: t(`uc.department.kind.${value}`) }))}
          onChange={(value) => {
            set("kind", value === "branch" ? "branch" : "department");
          }}
        />
        {values.kind === "branch" && <TextField maxLength={18} hint={t("uc.department.uscc.hint")} {...field("uscc")} />}
        <TextField maxLength={64} {...field("manager")} />
        <TextField maxLength={64} {...field("contact")} />
        <TextField long maxLength={500} {...field("notes")} />
      </Form>
    </Modal>
  );
}
