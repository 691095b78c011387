import { Button, Form, Modal } from "@patternfly/react-core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem, TextField } from "../components/fields";
import { useForm } from "../components/useForm";

/** Characters that somebody is written at most. */
const LONGEST = 500;

type AnswerDialogProps = {
  title: string;
  hint: string;
  /** What is written; none: the answer. */
  field?: "text" | "number" | "reason";
  /** Of the field; none: that of an answer. */
  label?: string | undefined;
  onAnswer: (text: string) => Promise<unknown>;
  onClose: () => void;
};

/** What an operator writes when a case is decided. */
export function AnswerDialog({ title, hint, field = "text", label, onAnswer, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const form = useForm({ text: "", number: "", reason: "" });
  const empty = form.values[field].trim() === "";
  return (
    <Modal
      isOpen
      variant="medium"
      title={title}
      onClose={onClose}
      actions={[
        <Button key="send" type="submit" form={id} isDisabled={empty || form.busy} isLoading={form.busy}>
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
            .submit((values) => onAnswer(values[field]))
            .then((sent) => {
              if (sent) {
                onClose();
              }
            });
        }}
      >
        <FormProblem problem={form.problem} shown={[field]} />
        <TextField
          label={label ?? t("uc.cases.answer")}
          hint={hint}
          long={field !== "number"}
          required
          maxLength={LONGEST}
          value={form.values[field]}
          error={form.error(field)}
          onChange={(text) => {
            form.set(field, text);
          }}
        />
      </Form>
    </Modal>
  );
}
