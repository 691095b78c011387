import { Checkbox, FormGroup } from "@patternfly/react-core";
import { useId } from "react";
import { toggled } from "./catalogueDraft";

type CodeChecksProps = {
  legend: string;
  hint: string;
  codes: readonly string[];
  chosen: string[];
  /** Stay checked. */
  fixed?: string[];
  text: (code: string) => string;
  onChange: (chosen: string[]) => void;
};

/** Some of a few. */
export function CodeChecks({ legend, hint, codes, chosen, fixed = [], text, onChange }: CodeChecksProps) {
  const id = useId();
  return (
    <FormGroup role="group" label={legend} fieldId={id} isInline>
      {codes.map((code) => (
        <Checkbox
          key={code}
          id={`${id}-${code}`}
          label={text(code)}
          isChecked={chosen.includes(code)}
          isDisabled={fixed.includes(code)}
          onChange={() => {
            onChange(toggled(chosen, code));
          }}
        />
      ))}
      <p className="uc-hint">{hint}</p>
    </FormGroup>
  );
}
