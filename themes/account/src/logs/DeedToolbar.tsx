import { FormSelectOption, FormSelectOptionGroup } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { DeedAction } from "../api/types";
import { useRead } from "../api/useApi";
import { isDeedBounded, type DeedFilter } from "./deedQuery";
import { LogChoice, LogToolbar } from "./LogToolbar";

type DeedToolbarProps = { filter: DeedFilter; byPerson: boolean; onChange: (part: Partial<DeedFilter>) => void };

export function DeedToolbar({ filter, byPerson, onChange }: DeedToolbarProps) {
  const { t } = useTranslation();
  const { data: actions = [] } = useRead<DeedAction[]>("/me/business-log/actions");
  const areas = [...new Set(actions.map(({ area }) => area))];
  return (
    <LogToolbar
      filter={filter}
      byPerson={byPerson}
      bounded={isDeedBounded(filter, new Date()) ? t("uc.logs.bounded-action") : undefined}
      onChange={onChange}
      choices={(typed) => (
        <LogChoice
          name="action"
          value={filter.action}
          onChange={(action) => {
            onChange({ ...typed, action });
          }}
        >
          <FormSelectOption value="" label={t("uc.logs.filter.action.any")} />
          {areas.map((area) => (
            <FormSelectOptionGroup key={area} label={area}>
              {actions
                .filter((action) => action.area === area)
                .map(({ code, text }) => (
                  <FormSelectOption key={code} value={code} label={text} />
                ))}
            </FormSelectOptionGroup>
          ))}
        </LogChoice>
      )}
    />
  );
}
