import { FormSelect, FormSelectOption, SearchInput, TextInput, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isBackwards, PERIODS, type LogFilter } from "./logFilter";

type LogToolbarProps = {
  filter: LogFilter;
  byPerson: boolean;
  /** Says that a shorter time is searched than was chosen. */
  bounded: string | undefined;
  onChange: (part: Partial<LogFilter>) => void;
  /** What narrows this log only; given is what stands in the search field as well. */
  choices: (typed: Pick<LogFilter, "loginName">) => ReactNode;
};

/** What narrows a log: the time, the person, and what else it has. */
export function LogToolbar({ filter, byPerson, bounded, onChange, choices }: LogToolbarProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(filter.loginName);
  const [searched, setSearched] = useState(filter.loginName);
  if (searched !== filter.loginName) {
    setSearched(filter.loginName);
    setTyped(filter.loginName);
  }
  const backwards = isBackwards(filter);
  const loginName = typed.trim();
  const day = (name: "from" | "until") => (
    <ToolbarItem key={name}>
      <TextInput
        type="date"
        aria-label={t(`uc.logs.${name}`)}
        aria-describedby={name === "until" && backwards ? "uc-logs-backwards" : undefined}
        validated={name === "until" && backwards ? "error" : "default"}
        value={filter[name]}
        onChange={(_, value) => {
          onChange({ loginName, [name]: value });
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
          <LogChoice
            name="period"
            value={filter.period}
            onChange={(period) => {
              onChange({ loginName, period: period as LogFilter["period"] });
            }}
          >
            {PERIODS.map((value) => (
              <FormSelectOption key={value} value={value} label={t(`uc.logs.period.${value}`)} />
            ))}
          </LogChoice>
          {filter.period === "custom" && (
            <>
              {day("from")}
              {day("until")}
            </>
          )}
          {choices({ loginName })}
        </ToolbarGroup>
        {backwards && (
          <ToolbarItem className="uc-hint">
            <span id="uc-logs-backwards" role="alert">
              {t("uc.logs.until.invalid")}
            </span>
          </ToolbarItem>
        )}
        {byPerson && bounded && <ToolbarItem className="uc-hint">{bounded}</ToolbarItem>}
      </ToolbarContent>
    </Toolbar>
  );
}

type LogChoiceProps = { name: "period" | "way" | "result" | "action"; value: string; onChange: (value: string) => void; children: ReactNode };

/** One of several. */
export function LogChoice({ name, value, onChange, children }: LogChoiceProps) {
  const { t } = useTranslation();
  return (
    <ToolbarItem>
      <FormSelect
        aria-label={t(`uc.logs.filter.${name}`)}
        value={value}
        onChange={(_, chosen) => {
          onChange(chosen);
        }}
      >
        {children}
      </FormSelect>
    </ToolbarItem>
  );
}
