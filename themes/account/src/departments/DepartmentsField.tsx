import { FormGroup, FormHelperText, HelperText, HelperTextItem, Label, LabelGroup } from "@patternfly/react-core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { DepartmentName } from "../api/types";
import { DepartmentPicker } from "./DepartmentPicker";

type DepartmentsFieldProps = {
  enterpriseId: string;
  label: string;
  value: DepartmentName[];
  error?: string | undefined;
  onChange: (departments: DepartmentName[]) => void;
};

/** Any number of departments. */
export function DepartmentsField({ enterpriseId, label, value, error, onChange }: DepartmentsFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <FormGroup role="group" label={label} fieldId={id}>
      <div id={id} className="uc-departments-field">
        {value.length > 0 && (
          <LabelGroup numLabels={20} aria-label={label}>
            {value.map((department) => (
              <Label
                key={department.id}
                color="blue"
                closeBtnAriaLabel={t("uc.remove.what", { name: department.name })}
                onClose={() => {
                  onChange(value.filter((each) => each.id !== department.id));
                }}
              >
                {department.name}
              </Label>
            ))}
          </LabelGroup>
        )}
        <DepartmentPicker
          enterpriseId={enterpriseId}
          value=""
          label={t("uc.departments.add-to")}
          none={t("uc.departments.add-to")}
          without={value.map((each) => each.id)}
          onChoose={(department) => {
            if (department) {
              onChange([...value, { id: department.id, name: department.name }]);
            }
          }}
        />
      </div>
      {error && (
        <FormHelperText>
          <HelperText isLiveRegion>
            <HelperTextItem variant="error" hasIcon>
              {error}
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
