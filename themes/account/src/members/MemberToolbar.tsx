import { FormSelect, FormSelectOption, SearchInput, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DepartmentPicker } from "../departments/DepartmentPicker";
import { ORDERS, type MemberFilter } from "./memberQuery";
import { useEnterpriseRoles } from "./useEnterpriseRoles";

type MemberToolbarProps = {
  enterpriseId: string;
  filter: MemberFilter;
  onChange: (part: Partial<MemberFilter>) => void;
};

export function MemberToolbar({ enterpriseId, filter, onChange }: MemberToolbarProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(filter.search);
  const [searched, setSearched] = useState(filter.search);
  if (searched !== filter.search) {
    setSearched(filter.search);
    setTyped(filter.search);
  }
  const roles = useEnterpriseRoles(enterpriseId);
  // Words that were typed and not yet searched for count when something else is chosen.
  const choose = (part: Partial<MemberFilter>) => {
    onChange({ search: typed.trim(), ...part });
  };
  const choice = <K extends "kind" | "state" | "role">(name: K, options: { value: string; label: string }[]) => (
    <ToolbarItem key={name}>
      <FormSelect
        aria-label={t(`uc.members.filter.${name}`)}
        value={filter[name]}
        onChange={(_, value) => {
          choose({ [name]: value } as Partial<MemberFilter>);
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
                choose({ department: department?.id ?? "" });
              }}
            />
          </ToolbarItem>
          {choice("kind", ["internal", "invited"].map((value) => ({ value, label: t(`uc.member.kind.${value}`) })))}
          {choice("state", ["active", "disabled", "leaving"].map((value) => ({ value, label: t(`uc.member.state.${value}`) })))}
          {roles.length > 0 && choice("role", roles)}
          <ToolbarItem className="uc-order">
            <FormSelect
              aria-label={t("uc.members.order")}
              value={`${filter.sort}.${filter.order}`}
              onChange={(_, value) => {
                const chosen = ORDERS.find(({ sort, order }) => `${sort}.${order}` === value);
                if (chosen) {
                  choose(chosen);
                }
              }}
            >
              {ORDERS.map(({ sort, order }) => (
                <FormSelectOption key={`${sort}.${order}`} value={`${sort}.${order}`} label={t(`uc.members.order.${sort}.${order}`)} />
              ))}
            </FormSelect>
          </ToolbarItem>
        </ToolbarGroup>
      </ToolbarContent>
    </Toolbar>
  );
}
