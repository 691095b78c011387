import ArrowRightIcon from "@patternfly/react-icons/dist/esm/icons/arrow-right-icon";
import { useTranslation } from "react-i18next";
import type { BusinessSystem } from "../api/types";
import { safeEntry } from "./businessPath";

/** The way into an opened system, with the roles one has there. */
export function SystemLink({ system }: { system: BusinessSystem }) {
  const { t } = useTranslation();
  const roles = system.roles.filter((role) => role.state === "open").map((role) => role.description ?? role.name);
  const entry = safeEntry(system.entryUrl);
  const inside = (
    <>
      <span className="uc-tile-name">{system.name}</span>
      <span className="uc-hint">{roles.length > 0 ? roles.join(t("uc.list.and")) : t("uc.business.no-role")}</span>
    </>
  );
  return entry ? (
    <a className="uc-tile" href={entry} target="_blank" rel="noopener">
      {inside}
      <span className="uc-tile-go">
        {t("uc.business.enter")} <ArrowRightIcon />
      </span>
    </a>
  ) : (
    <div className="uc-tile">{inside}</div>
  );
}
