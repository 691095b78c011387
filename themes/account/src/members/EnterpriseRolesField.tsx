import { Checkbox, FormGroup } from "@patternfly/react-core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useLongList } from "../components/useLongList";
import { useEnterpriseRoles } from "./useEnterpriseRoles";

const STEP = 50;

type EnterpriseRolesFieldProps = {
  enterpriseId: string;
  /** As `client:role`. */
  value: string[];
  error?: string | undefined;
  onChange: (roles: string[]) => void;
};

/** Roles that the enterprise has, for somebody who is to have them from the beginning; nothing when it has none. */
export function EnterpriseRolesField({ enterpriseId, value, error, onChange }: EnterpriseRolesFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const roles = useEnterpriseRoles(enterpriseId);
  const { shown, search, rest } = useLongList(roles, (role) => role.label, t("uc.member.roles.search"), STEP);
  if (roles.length === 0) {
    return null;
  }
  return (
    <FormGroup role="group" label={t("uc.member.roles.roles")} fieldId={`${id}-roles`}>
      {search}
      <div className="uc-checks uc-choose-from" id={`${id}-roles`}>
        {shown.map((role) => (
          <Checkbox
            key={role.value}
            id={`${id}-${role.value}`}
            label={role.label}
            isChecked={value.includes(role.value)}
            onChange={(_, checked) => {
              onChange(checked ? [...value, role.value] : value.filter((other) => other !== role.value));
            }}
          />
        ))}
        {rest}
      </div>
      {error && (
        <p className="uc-hint" role="alert">
          {error}
        </p>
      )}
    </FormGroup>
  );
}
