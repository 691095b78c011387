import { SearchInput } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

type AskFieldProps = { label: string; hint: string; value: string; onAsk: (text: string) => void };

/** What is typed is looked for when it is complete, not letter by letter. */
export function AskField({ label, hint, value, onAsk }: AskFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  return (
    <div className="uc-ask">
      <SearchInput
        aria-label={label}
        placeholder={label}
        value={typed}
        resetButtonLabel={t("uc.clear")}
        submitSearchButtonLabel={t("uc.directory.ask")}
        onChange={(_, next) => {
          setTyped(next);
        }}
        onSearch={() => {
          onAsk(typed.trim());
        }}
        onClear={() => {
          setTyped("");
          onAsk("");
        }}
      />
      <p className="uc-hint">{hint}</p>
    </div>
  );
}
