import { Alert, Button, List, ListItem, Modal } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { useProblemText } from "./useProblemText";

type ConfirmDialogProps = {
  title: string;
  /** What will happen, a sentence each. */
  consequences: string[];
  /** Words of the button; none when it cannot be done as things are. */
  confirm?: string | undefined;
  danger?: boolean;
  /** Does it; what goes wrong is told in the dialog, which then stays. */
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
};

export function ConfirmDialog({ title, consequences, confirm, danger = false, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const go = () => {
    setBusy(true);
    setWrong(undefined);
    onConfirm()
      .then(onClose)
      .catch((error: unknown) => {
        setWrong(text(asProblem(error)));
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
      {wrong && <Alert isInline isLiveRegion variant="danger" component="p" title={wrong} className="uc-gap" />}
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
