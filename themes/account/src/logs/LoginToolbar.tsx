import { FormSelect, FormSelectOption, SearchInput, TextInput, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isBackwards, isBounded, PERIODS, WAYS, type LoginFilter } from "./loginQuery";

type LoginToolbarProps = { filter: LoginFilter; byPerson: boolean; onChange: (part: Partial<LoginFilter>) => void };

export function LoginToolbar({ filter, byPerson, onChange }: LoginToolbarProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(filter.loginName);
  const [searched, setSearched] = useState(filter.loginName);
  if (searched !== filter.loginName) {
    setSearched(filter.loginName);
    setTyped(filter.loginName);
  }
  const backwards = isBackwards(filter);
  const choice = <K extends "period" | "way" | "result">(name: K, options: readonly string[], all: boolean) => (
    <ToolbarItem key={name}>
      <FormSelect
        aria-label={t(`uc.logs.filter.${name}`)}
        value={filter[name]}
        onChange={(_, value) => {
          onChange({ loginName: typed.trim(), [name]: value } as Partial<LoginFilter>);
        }}
      >
        {all && <FormSelectOption value="" label={t(`uc.logs.filter.${name}.any`)} />}
        {options.map((value) => (
          <FormSelectOption key={value} value={value} label={t(`uc.logs.${name}.${value}`)} />
        ))}
      </FormSelect>
    </ToolbarItem>
  );
  const day = (name: "from" | "until") => (
    <ToolbarItem key={name}>
      <TextInput
        type="date"
        aria-label={t(`uc.logs.${name}`)}
        aria-describedby={name === "until" && backwards ? "uc-logs-backwards" : undefined}
        validated={name === "until" && backwards ? "error" : "default"}
        value={filter[name]}
        onChange={(_, value) => {
          onChange({ loginName: typed.trim(), [name]: value });
        }}
      />
    </ToolbarItem>
  );
  return (
    <Toolbar className="uc-toolbar">
      <ToolbarContent>
        {byPerson && (
          <ToolbarItem variant="search-filter" className="uc-search">
            <SearchInput
              aria-label={t("uc.logs.filter.login-name")}
              placeholder={t("uc.logs.filter.login-name")}
              value={typed}
              onChange={(_, value) => {
                setTyped(value);
              }}
              onSearch={(_, value) => {
                onChange({ loginName: value.trim() });
              }}
              onClear={() => {
                setTyped("");
                onChange({ loginName: "" });
              }}
              submitSearchButtonLabel={t("uc.search")}
              resetButtonLabel={t("uc.clear")}
            />
          </ToolbarItem>
        )}
        <ToolbarGroup variant="filter-group" className="uc-filters">
          {choice("period", PERIODS, false)}
          {filter.period === "custom" && (
            <>
              {day("from")}
              {day("until")}
            </>
          )}
          {choice("way", WAYS, true)}
          {choice("result", ["success", "failure"], true)}
        </ToolbarGroup>
        {backwards && (
          <ToolbarItem className="uc-hint">
            <span id="uc-logs-backwards" role="alert">
              {t("uc.logs.until.invalid")}
            </span>
          </ToolbarItem>
        )}
        {byPerson && isBounded(filter, new Date()) && <ToolbarItem className="uc-hint">{t("uc.logs.bounded")}</ToolbarItem>}
      </ToolbarContent>
    </Toolbar>
  );
}
