import { Button, Card, CardBody, CardTitle, Label } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CatalogueRoleEdit, CatalogueRoleView } from "../../api/catalogueTypes";
import { CursorPager } from "../../components/CursorPager";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { usePaged } from "../../components/usePaged";
import { RoleDialog } from "./RoleDialog";

/** The roles of a system, as people read them when they choose one. */
export function RoleList({ address }: { address: string }) {
  const { t } = useTranslation();
  const { cursor, list } = usePaged<CatalogueRoleView>(`${address}/roles`);
  const [editing, setEditing] = useState<CatalogueRoleView>();
  return (
    <Card>
      <CardTitle component="h2">{t("uc.catalogue.roles")}</CardTitle>
      <CardBody>
        <Loaded result={list} lines={6}>
          {({ items, next }) =>
            items.length === 0 ? (
              <Nothing title={t("uc.catalogue.roles.none")} level="h3" />
            ) : (
              <>
                <ul className="uc-rows">
                  {items.map((role) => (
                    <li key={role.name} className="uc-row">
                      <div>
                        <RoleLine name={role.name} settings={role.settings} />
                      </div>
                      {role.business ? (
                        <Button
                          variant="secondary"
                          onClick={() => {
                            setEditing(role);
                          }}
                        >
                          {t("uc.edit")}
                          <span className="pf-v5-screen-reader"> {role.name}</span>
                        </Button>
                      ) : (
                        <span className="uc-hint">{t("uc.catalogue.ordinary")}</span>
                      )}
                    </li>
                  ))}
                </ul>
                <CursorPager cursor={cursor} next={next} />
              </>
            )
          }
        </Loaded>
      </CardBody>
      {editing && (
        <RoleDialog
          address={address}
          role={editing}
          onClose={() => {
            setEditing(undefined);
          }}
        />
      )}
    </Card>
  );
}

/** A role with what it asks of its holder; also the preview of one that is edited. */
export function RoleLine({ name, settings }: { name: string; settings: CatalogueRoleEdit }) {
  const { t } = useTranslation();
  const { activatable, level, ways = [], particulars = [], accountTypes = [] } = settings;
  const listed = (codes: string[], of: string) => codes.map((code) => t(`uc.catalogue.${of}.${code}`)).join(t("uc.catalogue.and"));
  const needs = [
    t("uc.catalogue.needs.level", { level: t(`uc.level.${level ?? "1"}`) }),
    ...(ways.length > 0 ? [t("uc.catalogue.needs.ways", { ways: listed(ways, "way") })] : []),
    ...(particulars.length > 0 ? [t("uc.catalogue.needs.particulars", { particulars: listed(particulars, "particular") })] : []),
    ...(accountTypes.length > 0 ? [t("uc.catalogue.needs.account-types", { types: listed(accountTypes, "account-type") })] : []),
  ];
  return (
    <>
      <span className="uc-row-title">{settings.descriptionZh?.trim() || name}</span>{" "}
      <Label isCompact color={activatable === "true" ? "green" : activatable === "closed" ? "gold" : "grey"}>
        {t(`uc.catalogue.activatable.${activatable || "no"}`)}
      </Label>
      <p className="uc-hint">
        {name}
        {settings.descriptionEn?.trim() && ` · ${settings.descriptionEn.trim()}`}
      </p>
      {activatable && <p>{needs.join(" · ")}</p>}
    </>
  );
}
