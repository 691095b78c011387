import { MenuToggle, Select, SelectList, SelectOption } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { DepartmentInFull } from "../api/memberTypes";
import type { DepartmentName, Page } from "../api/types";
import { useRead } from "../api/useApi";
import { MenuSearchField } from "../components/SearchField";

type DepartmentPickerProps = {
  enterpriseId: string;
  /** Id of the chosen one; empty for none. */
  value: string;
  label: string;
  /** What stands for none. */
  none: string;
  /** What stands there before anything is chosen, where none is a choice too. */
  placeholder?: string;
  /** Ids that cannot be chosen. */
  without?: string[];
  /** Names from the top to a department below which nothing can be chosen. */
  notBelow?: string[];
  onChoose: (department: DepartmentName | undefined) => void;
};

/** Finds a department by its name among thousands. */
export function DepartmentPicker({ enterpriseId, value, label, none, placeholder, without = [], notBelow = [], onChoose }: DepartmentPickerProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const words = useSettled(typed.trim());
  const base = path`/enterprises/${enterpriseId}/departments`;
  const first = useRead<Page<DepartmentInFull>>(base, { max: 50 }, open && words === "");
  const search = useRead<DepartmentInFull[]>(`${base}/search`, { q: words }, open && words !== "");
  const found = words === "" ? first.data?.items : search.data;
  const chosen = useRead<DepartmentInFull>(`${base}/${encodeURIComponent(value)}`, {}, value !== "").data;
  const items = (found ?? []).filter((each) => !without.includes(each.id) && !isBelow(each.path ?? [], notBelow));
  const reading = words === "" ? first : search;
  const text = value === "" ? (placeholder ?? none) : (chosen?.name ?? "…");
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
      <MenuSearchField label={t("uc.departments.search")} value={typed} onType={setTyped} />
      <SelectList aria-label={label} className="uc-department-list">
        <SelectOption value="">{none}</SelectOption>
        {items.map((each) => (
          <SelectOption key={each.id} value={each.id} {...(each.path ? { description: each.path.slice(0, -1).join(" / ") } : {})}>
            {each.name}
          </SelectOption>
        ))}
        {items.length === 0 && (
          <SelectOption isDisabled value="nothing">
            {t(reading.isError ? "uc.departments.not-read" : found === undefined || typed.trim() !== words ? "uc.loading" : "uc.departments.none-found")}
          </SelectOption>
        )}
        {words === "" && first.data?.next && (
          <SelectOption isDisabled value="more">
            {t("uc.departments.search-more")}
          </SelectOption>
        )}
      </SelectList>
    </Select>
  );
}

function isBelow(path: string[], above: string[]): boolean {
  return above.length > 0 && path.length > above.length && above.every((name, level) => path[level] === name);
}

/** Milliseconds without another key after which words are looked for. */
const PAUSE = 250;

function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(words);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [words]);
  return settled;
}
