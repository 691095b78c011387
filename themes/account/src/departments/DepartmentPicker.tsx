import { Divider, MenuSearch, MenuSearchInput, MenuToggle, SearchInput, Select, SelectList, SelectOption } from "@patternfly/react-core";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { DepartmentInFull } from "../api/memberTypes";
import type { DepartmentName, Page } from "../api/types";
import { useRead } from "../api/useApi";

type DepartmentPickerProps = {
  enterpriseId: string;
  /** Id of the chosen one; empty for none. */
  value: string;
  label: string;
  /** What stands for none. */
  none: string;
  /** Ids that cannot be chosen. */
  without?: string[];
  onChoose: (department: DepartmentName | undefined) => void;
};

/** Finds a department by its name among thousands. */
export function DepartmentPicker({ enterpriseId, value, label, none, without = [], onChoose }: DepartmentPickerProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const words = useDeferredValue(typed.trim());
  const base = path`/enterprises/${enterpriseId}/departments`;
  const first = useRead<Page<DepartmentInFull>>(base, { max: 50 }, open && words === "");
  const search = useRead<DepartmentInFull[]>(`${base}/search`, { q: words }, open && words !== "");
  const found = words === "" ? first.data?.items : search.data;
  const chosen = useRead<DepartmentInFull>(`${base}/${encodeURIComponent(value)}`, {}, value !== "").data;
  const items = (found ?? []).filter((each) => !without.includes(each.id));
  const text = value === "" ? none : (chosen?.name ?? "…");
  return (
    <Select
      isOpen={open}
      onOpenChange={setOpen}
      selected={value}
      onSelect={(_, id) => {
        setOpen(false);
        onChoose(items.find((each) => each.id === id));
      }}
      popperProps={{ appendTo: "inline" }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          isExpanded={open}
          className="uc-department-toggle"
          aria-label={`${label}: ${text}`}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {text}
        </MenuToggle>
      )}
    >
      <MenuSearch>
        <MenuSearchInput>
          <SearchInput
            aria-label={t("uc.departments.search")}
            placeholder={t("uc.departments.search")}
            value={typed}
            resetButtonLabel={t("uc.clear")}
            onChange={(_, next) => {
              setTyped(next);
            }}
            onClear={() => {
              setTyped("");
            }}
          />
        </MenuSearchInput>
      </MenuSearch>
      <Divider />
      <SelectList aria-label={label} className="uc-department-list">
        <SelectOption value="">{none}</SelectOption>
        {items.map((each) => (
          <SelectOption key={each.id} value={each.id} {...(each.path ? { description: each.path.slice(0, -1).join(" / ") } : {})}>
            {each.name}
          </SelectOption>
        ))}
        {items.length === 0 && (
          <SelectOption isDisabled value="nothing">
            {t(first.isFetching || search.isFetching ? "uc.loading" : "uc.departments.none-found")}
          </SelectOption>
        )}
      </SelectList>
    </Select>
  );
}
