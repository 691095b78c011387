import { Button, Form, Modal } from "@patternfly/react-core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem, TextField } from "../components/fields";
import { useForm } from "../components/useForm";

/** Characters of a reason. */
const LONGEST = 200;

type ReasonDialogProps = {
  title: string;
  /** What will happen. */
  means: string;
  danger?: boolean;
  onGive: (reason: string) => Promise<unknown>;
  onClose: () => void;
};

/** Something that an operator does for a reason, which is journaled. */
export function ReasonDialog({ title, means, danger = false, onGive, onClose }: ReasonDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const form = useForm({ reason: "" });
  const { reason } = form.values;
  return (
    <Modal
      isOpen
      variant="medium"
      title={title}
      {...(danger ? { titleIconVariant: "warning" as const } : {})}
      onClose={onClose}
      actions={[
        <Button key="go" type="submit" form={id} variant={danger ? "danger" : "primary"} isDisabled={reason.trim() === "" || form.busy} isLoading={form.busy}>
          {title}
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
            .submit(() => onGive(reason))
            .then((done) => {
              if (done) {
                onClose();
              }
            });
        }}
      >
        <FormProblem problem={form.problem} shown={["reason"]} />
        <p>{means}</p>
        <TextField
          label={t("uc.directory.reason")}
          hint={t("uc.directory.reason.hint")}
          long
          required
          maxLength={LONGEST}
          value={reason}
          error={form.error("reason")}
          onChange={(text) => {
            form.set("reason", text);
          }}
        />
      </Form>
    </Modal>
  );
}
