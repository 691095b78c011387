import { Alert, AlertActionLink, FormGroup, FormHelperText, FormSelect, FormSelectOption, HelperText, HelperTextItem, TextArea, TextInput } from "@patternfly/react-core";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../api/problem";
import { logIn } from "../session/keycloak";
import { useProblemText } from "./useProblemText";

type FieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  hint?: string;
  required?: boolean;
};

type TextFieldProps = FieldProps & {
  type?: "text" | "tel" | "email";
  autoComplete?: string;
  maxLength?: number;
  long?: boolean;
};

export function TextField({ type = "text", autoComplete = "off", maxLength, long = false, ...field }: TextFieldProps) {
  const id = useId();
  const { value, onChange, error, hint, required = false } = field;
  const common = {
    id,
    value,
    onChange: (_: unknown, next: string) => {
      onChange(next);
    },
    validated: error ? ("error" as const) : ("default" as const),
    isRequired: required,
    ...(error || hint ? { "aria-describedby": `${id}-help` } : {}),
    ...(maxLength ? { maxLength } : {}),
  };
  return (
    <Group id={id} {...field}>
      {long ? <TextArea {...common} resizeOrientation="vertical" /> : <TextInput {...common} type={type} autoComplete={autoComplete} />}
    </Group>
  );
}

type ChoiceFieldProps = FieldProps & { options: { value: string; label: string }[] };

export function ChoiceField({ options, ...field }: ChoiceFieldProps) {
  const id = useId();
  return (
    <Group id={id} {...field}>
      <FormSelect
        id={id}
        value={field.value}
        onChange={(_, next) => {
          field.onChange(next);
        }}
        validated={field.error ? "error" : "default"}
        {...(field.error || field.hint ? { "aria-describedby": `${id}-help` } : {})}
      >
        {options.map(({ value, label }) => (
          <FormSelectOption key={value} value={value} label={label} />
        ))}
      </FormSelect>
    </Group>
  );
}

function Group({ id, label, error, hint, required = false, children }: FieldProps & { id: string; children: ReactNode }) {
  return (
    <FormGroup label={label} fieldId={id} isRequired={required}>
      {children}
      {(error ?? hint) && (
        <FormHelperText>
          <HelperText id={`${id}-help`} {...(error ? { isLiveRegion: true } : {})}>
            <HelperTextItem variant={error ? "error" : "default"} hasIcon={error !== undefined}>
              {error ?? hint}
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}

/** What went wrong with a form as a whole, or with fields that it does not show. The first field that is wrong gets the focus. */
export function FormProblem({ problem, shown }: { problem: Problem | undefined; shown: string[] }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) {
      place.current?.closest("form")?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [problem]);
  if (!problem) {
    return null;
  }
  const others = [problem.detail, ...problem.fields.filter((field) => !shown.includes(field.name)).map((field) => field.message)].filter(Boolean);
  return (
    <div ref={place}>
      <Alert
        isInline
        isLiveRegion
        variant="danger"
        title={text(problem)}
        component="p"
        {...(problem.status === 401 ? { actionLinks: <AlertActionLink onClick={logIn}>{t("uc.log-in")}</AlertActionLink> } : {})}
      >
        {others.join(" ")}
      </Alert>
    </div>
  );
}
