import { Button } from "@patternfly/react-core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../../components/fields";
import { MAX_FILE, pemOf } from "./pem";

type PemFieldProps = {
  label: string;
  hint: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
  /** A further file is put below the ones before. */
  several?: boolean;
};

/** Certificates that are pasted, or read from files. */
export function PemField({ label, hint, value, error, onChange, several = false }: PemFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string>();
  const take = async (files: FileList | null) => {
    const chosen = [...(files ?? [])];
    if (chosen.some((file) => file.size > MAX_FILE)) {
      setWrong(t("uc.cas.file.too-large"));
      return;
    }
    setWrong(undefined);
    const read = await Promise.all(chosen.map(async (file) => pemOf(new Uint8Array(await file.arrayBuffer()))));
    onChange([...(several && value.trim() !== "" ? [value.trim()] : []), ...read].join("\n"));
  };
  return (
    <div className="uc-ask">
      <TextField label={label} hint={hint} long required value={value} error={wrong ?? error} onChange={onChange} />
      <input
        ref={input}
        type="file"
        hidden
        multiple={several}
        aria-label={t("uc.cas.file")}
        accept=".pem,.crt,.cer,.der,.txt"
        onChange={(event) => {
          const { target } = event;
          void take(target.files).finally(() => {
            target.value = "";
          });
        }}
      />
      <div>
        <Button
          variant="secondary"
          onClick={() => {
            input.current?.click();
          }}
        >
          {t("uc.cas.file")}
        </Button>
      </div>
    </div>
  );
}
