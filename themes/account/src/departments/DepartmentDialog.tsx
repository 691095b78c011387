import { Button, Form, Modal } from "@patternfly/react-core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Department, NewDepartment } from "../api/memberTypes";
import { ChoiceField, FormProblem, TextField } from "../components/fields";
import { useForm } from "../components/useForm";

type Values = { name: string; kind: "branch" | "department"; uscc: string; manager: string; contact: string; notes: string };

type DepartmentDialogProps = {
  title: string;
  department?: Department;
  onSave: (values: Omit<NewDepartment, "parent">) => Promise<unknown>;
  onClose: () => void;
};

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

export function DepartmentDialog({ title, department, onSave, onClose }: DepartmentDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const form = useForm<Values>({
    name: department?.name ?? "",
    kind: department?.kind ?? "department",
    uscc: department?.uscc ?? "",
    manager: department?.manager ?? "",
    contact: department?.contact ?? "",
    notes: department?.notes ?? "",
  });
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
        <Button key="save" type="submit" form={id} isDisabled={values.name.trim() === "" || form.busy} isLoading={form.busy}>
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
          void form
            .submit((typed) => onSave(toDepartment(typed, department !== undefined)))
            .then((saved) => {
              if (saved) {
                onClose();
              }
            });
        }}
      >
        <FormProblem problem={form.problem} shown={[...FIELDS]} />
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
