import { FormSelectOption } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { LogChoice, LogToolbar } from "./LogToolbar";
import { isBounded, WAYS, type LoginFilter } from "./loginQuery";

type LoginToolbarProps = { filter: LoginFilter; byPerson: boolean; onChange: (part: Partial<LoginFilter>) => void };

export function LoginToolbar({ filter, byPerson, onChange }: LoginToolbarProps) {
  const { t } = useTranslation();
  const choice = <K extends "way" | "result">(name: K, options: readonly string[], typed: Partial<LoginFilter>) => (
    <LogChoice
      name={name}
      value={filter[name]}
      onChange={(value) => {
        onChange({ ...typed, [name]: value });
      }}
    >
      <FormSelectOption value="" label={t(`uc.logs.filter.${name}.any`)} />
      {options.map((value) => (
        <FormSelectOption key={value} value={value} label={t(`uc.logs.${name}.${value}`)} />
      ))}
    </LogChoice>
  );
  return (
    <LogToolbar
      filter={filter}
      byPerson={byPerson}
      bounded={isBounded(filter, new Date()) ? t("uc.logs.bounded") : undefined}
      onChange={onChange}
      choices={(typed) => (
        <>
          {choice("way", WAYS, typed)}
          {choice("result", ["success", "failure"], typed)}
        </>
      )}
    />
  );
}
