import { Checkbox, FormGroup } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { MemberSystem } from "../api/memberTypes";
import { useLongList } from "../components/useLongList";

const STEP = 50;

type RoleChecksProps = {
  system: MemberSystem;
  value: string[];
  /** Roles held stay as they are. */
  keepHeld?: boolean;
  onChange: (roles: string[]) => void;
};

/** The roles of a system to be ticked; those that cannot be had say why. */
export function RoleChecks({ system, value, keepHeld = false, onChange }: RoleChecksProps) {
  const { t } = useTranslation();
  const { shown, search, rest } = useLongList(system.roles, (role) => role.description ?? role.name, t("uc.member.roles.search"), STEP);
  return (
    <FormGroup role="group" label={t("uc.member.roles.roles")} fieldId="uc-roles">
      {search}
      <div className="uc-checks" id="uc-roles">
        {shown.map((role) => {
          const kept = keepHeld && role.held;
          const description = kept ? t("uc.member.roles.held") : role.why && t(`uc.why.${role.why}`);
          return (
            <Checkbox
              key={role.name}
              id={`uc-role-${role.name}`}
              label={role.description ?? role.name}
              {...(description ? { description } : {})}
              isChecked={kept || value.includes(role.name)}
              isDisabled={kept || (!role.available && !role.held)}
              onChange={(_, checked) => {
                onChange(checked ? [...value, role.name] : value.filter((name) => name !== role.name));
              }}
            />
          );
        })}
      </div>
      {rest}
    </FormGroup>
  );
}
