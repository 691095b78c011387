import { Button, Modal } from "@patternfly/react-core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FullNumber } from "../../api/directoryTypes";
import { Facts } from "../../components/Facts";
import { IN_SIGHT, secondsLeft } from "./proposalState";

/** A full number: told once, and in sight for a short time. */
export function NumberInSight({ number, onClose }: { number: FullNumber; onClose: () => void }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(IN_SIGHT);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useEffect(() => {
    const since = Date.now();
    const timer = setInterval(() => {
      const seconds = secondsLeft(since, Date.now());
      setLeft(seconds);
      if (seconds === 0) {
        close.current();
      }
    }, 500);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return (
    <Modal
      isOpen
      variant="small"
      title={t("uc.proposals.number")}
      onClose={onClose}
      actions={[
        <Button key="close" onClick={onClose}>
          {t("uc.close")}
        </Button>,
      ]}
    >
      <Facts
        facts={[
          [t("uc.directory.name"), number.name],
          [t("uc.directory.document"), t(`uc.document.${number.documentType}`)],
          [t("uc.directory.number"), <strong key="number">{number.number}</strong>],
        ]}
      />
      <p className="uc-hint uc-gap-top">{t("uc.proposals.number.means")}</p>
      {/* The seconds change; what they mean is said above. */}
      <p className="uc-hint" aria-hidden="true">
        {t("uc.proposals.number.left", { seconds: left })}
      </p>
    </Modal>
  );
}
