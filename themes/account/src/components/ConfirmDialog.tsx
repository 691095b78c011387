import { Alert, Button, List, ListItem, Modal } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { asProblem, type Problem } from "../api/problem";
import { useProblemText } from "./useProblemText";

type ConfirmDialogProps = {
  title: string;
  /** What will happen, a sentence each. */
  consequences: string[];
  /** Words of the button; none when it cannot be done as things are. */
  confirm?: string | undefined;
  danger?: boolean;
  /** Words for what goes wrong, where the page has better ones than the server. */
  words?: ((problem: Problem) => string | undefined) | undefined;
  /** Where what goes wrong can be put right. */
  remedy?: ((problem: Problem) => ReactNode) | undefined;
  /** Does it; what goes wrong is told in the dialog, which then stays. */
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
};

export function ConfirmDialog({ title, consequences, confirm, danger = false, words, remedy, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Problem>();
  const go = () => {
    setBusy(true);
    setWrong(undefined);
    onConfirm()
      .then(onClose)
      .catch((error: unknown) => {
        setWrong(asProblem(error));
      })
      .finally(() => {
        setBusy(false);
      });
  };
  // What goes wrong must have somewhere to be told.
  const close = () => {
    if (!busy) {
      onClose();
    }
  };
  return (
    <Modal
      isOpen
      variant="small"
      title={title}
      {...(danger ? { titleIconVariant: "warning" as const } : {})}
      onClose={close}
      actions={[
        ...(confirm
          ? [
              <Button key="confirm" variant={danger ? "danger" : "primary"} isLoading={busy} isDisabled={busy} onClick={go}>
                {confirm}
              </Button>,
            ]
          : []),
        <Button key="cancel" variant="link" isDisabled={busy} onClick={close}>
          {t(confirm ? "uc.cancel" : "uc.close")}
        </Button>,
      ]}
    >
      {wrong && (
        <Alert
          isInline
          isLiveRegion
          variant="danger"
          component="p"
          title={words?.(wrong) ?? text(wrong)}
          actionLinks={remedy?.(wrong)}
          className="uc-gap"
        />
      )}
      {consequences.length === 1 ? (
        <p>{consequences[0]}</p>
      ) : (
        <List>
          {consequences.map((consequence) => (
            <ListItem key={consequence}>{consequence}</ListItem>
          ))}
        </List>
      )}
    </Modal>
  );
}
