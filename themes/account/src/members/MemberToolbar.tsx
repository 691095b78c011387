import { FormSelect, FormSelectOption, SearchInput, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { BusinessSystem } from "../api/types";
import { useRead } from "../api/useApi";
import { DepartmentPicker } from "../departments/DepartmentPicker";
import type { MemberFilter } from "./memberQuery";

type MemberToolbarProps = {
  enterpriseId: string;
  filter: MemberFilter;
  onChange: (part: Partial<MemberFilter>) => void;
};

export function MemberToolbar({ enterpriseId, filter, onChange }: MemberToolbarProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(filter.search);
  const systems = useRead<BusinessSystem[]>(path`/enterprises/${enterpriseId}/businesses`).data ?? [];
  const roles = systems
    .filter((system) => system.opened)
    .flatMap((system) =>
      system.roles
        .filter((role) => role.state === "open")
        .map((role) => ({ value: `${system.client}:${role.name}`, label: `${system.name} · ${role.description ?? role.name}` })),
    );
  const choice = <K extends "kind" | "state" | "role">(name: K, options: { value: string; label: string }[]) => (
    <ToolbarItem key={name}>
      <FormSelect
        aria-label={t(`uc.members.filter.${name}`)}
        value={filter[name]}
        onChange={(_, value) => {
          onChange({ [name]: value } as Partial<MemberFilter>);
        }}
      >
        <FormSelectOption value="" label={t(`uc.members.filter.${name}.all`)} />
        {options.map(({ value, label }) => (
          <FormSelectOption key={value} value={value} label={label} />
        ))}
      </FormSelect>
    </ToolbarItem>
  );
  return (
    <Toolbar className="uc-toolbar">
      <ToolbarContent>
        <ToolbarItem variant="search-filter" className="uc-search">
          <SearchInput
            aria-label={t("uc.members.search")}
            placeholder={t("uc.members.search")}
            value={typed}
            onChange={(_, value) => {
              setTyped(value);
            }}
            onSearch={(_, value) => {
              onChange({ search: value.trim() });
            }}
            onClear={() => {
              setTyped("");
              onChange({ search: "" });
            }}
            submitSearchButtonLabel={t("uc.search")}
            resetButtonLabel={t("uc.clear")}
          />
        </ToolbarItem>
        <ToolbarGroup variant="filter-group" className="uc-filters">
          <ToolbarItem>
            <DepartmentPicker
              enterpriseId={enterpriseId}
              value={filter.department}
              label={t("uc.members.filter.department")}
              none={t("uc.members.filter.department.all")}
              onChoose={(department) => {
                onChange({ department: department?.id ?? "" });
              }}
            />
          </ToolbarItem>
          {choice("kind", ["internal", "invited"].map((value) => ({ value, label: t(`uc.member.kind.${value}`) })))}
          {choice("state", ["active", "disabled", "leaving"].map((value) => ({ value, label: t(`uc.member.state.${value}`) })))}
          {roles.length > 0 && choice("role", roles)}
        </ToolbarGroup>
      </ToolbarContent>
    </Toolbar>
  );
}
