import { Button } from "@patternfly/react-core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

/** Bytes that the server takes. */
const MAX_SIZE = 1024 * 1024;

type DropFileProps = { file: File | undefined; busy: boolean; onFile: (file: File) => void; onWrong: (key: string) => void };

/** A spreadsheet that is chosen or dropped here. */
export function DropFile({ file, busy, onFile, onWrong }: DropFileProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (chosen: File | undefined) => {
    if (!chosen) {
      return;
    }
    if (!chosen.name.toLowerCase().endsWith(".xlsx")) {
      onWrong("uc.import.file.not-xlsx");
    } else if (chosen.size > MAX_SIZE) {
      onWrong("uc.import.file.too-large");
    } else {
      onFile(chosen);
    }
  };
  return (
    <div
      className="uc-drop"
      {...(over ? { "data-over": "" } : {})}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!busy) {
          take(event.dataTransfer.files[0]);
        }
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t("uc.import.file.choose")}
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          take(event.target.files?.[0]);
          // The same file can be chosen again after it was corrected.
          event.target.value = "";
        }}
      />
      <Button
        variant={file ? "secondary" : "primary"}
        isLoading={busy}
        isDisabled={busy}
        onClick={() => {
          input.current?.click();
        }}
      >
        {t("uc.import.file.choose")}
      </Button>
      <p className="uc-hint">{t("uc.import.file.drop")}</p>
      {file && <p>{t("uc.import.file.chosen", { name: file.name })}</p>}
    </div>
  );
}
