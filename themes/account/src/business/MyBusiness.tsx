import { Button, Card, CardBody, CardFooter, CardTitle, Label, LabelGroup } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { BusinessSystem } from "../api/types";
import { useRead } from "../api/useApi";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { PageFrame } from "../components/PageFrame";
import { useLongList } from "../components/useLongList";
import { useActing } from "../identity/IdentityProvider";
import { startAction } from "../session/keycloak";
import { businessPath, isOpen, safeEntry } from "./businessPath";
import { canAsk, opensBusiness } from "./opening";
import { SystemPicture } from "./SystemPicture";

const STEP = 24;

/** Systems that are open, and those that can be opened; opening itself is done in the flow. */
export function MyBusiness() {
  const { t } = useTranslation();
  const { me, identity } = useActing();
  const opens = opensBusiness(me, identity);
  const systems = useRead<BusinessSystem[]>(businessPath(identity));
  const open = opens && (
    <>
      <Button
        variant="secondary"
        onClick={() => {
          startAction("uc-complete-profile");
        }}
      >
        {t("uc.business.particulars")}
      </Button>
      <Button
        onClick={() => {
          startAction("uc-open-business");
        }}
      >
        {t("uc.business.open-others")}
      </Button>
    </>
  );
  return (
    <PageFrame title={t("uc.nav.business")} lead={t(opens ? "uc.business.lead" : identity.kind === "self" ? "uc.business.lead.enterprise" : "uc.business.lead.member")} actions={open}>
      <Loaded result={systems}>
        {(all) => (
          <div className="uc-stack">
            <Systems title={t("uc.business.opened")} systems={all.filter(isOpen)} none={t("uc.business.none")} />
            <Systems title={t("uc.business.others")} systems={all.filter((system) => !isOpen(system))} none={t("uc.business.others.none")} />
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Systems({ title, systems, none }: { title: string; systems: BusinessSystem[]; none: string }) {
  const { t } = useTranslation();
  const { shown, search, rest } = useLongList(systems, (system) => `${system.name} ${system.category ?? ""}`, t("uc.business.search"), STEP);
  const categories = [...new Set(shown.map((system) => system.category ?? ""))];
  const named = categories.some((category) => category !== "");
  return (
    <section aria-label={title}>
      <h2 className="uc-section-title">{title}</h2>
      {systems.length === 0 && <Nothing title={none} level="h3" />}
      {search}
      {categories.map((category) => (
        <div key={category} className="uc-category-group">
          {named && <h3 className="uc-category">{category || t("uc.business.category.other")}</h3>}
          <ul className="uc-tiles">
            {shown
              .filter((system) => (system.category ?? "") === category)
              .map((system) => (
                <li key={system.client}>
                  <SystemCard system={system} heading={named ? "h4" : "h3"} />
                </li>
              ))}
          </ul>
        </div>
      ))}
      {rest}
    </section>
  );
}

function SystemCard({ system, heading }: { system: BusinessSystem; heading: "h3" | "h4" }) {
  const { t } = useTranslation();
  const { me, identity } = useActing();
  const entry = safeEntry(system.entryUrl);
  const shown = system.opened ? system.roles.filter((role) => role.state === "open") : system.roles;
  return (
    <Card isFullHeight data-client={system.client}>
      <CardTitle component={heading}>
        <SystemPicture {...(system.icon ? { icon: system.icon } : {})} />
        {system.name}
      </CardTitle>
      <CardBody>
        {shown.length > 0 ? (
          <LabelGroup numLabels={5} collapsedText={t("uc.labels.more", { remaining: "${remaining}" })} expandedText={t("uc.labels.less")} categoryName="" aria-label={t("uc.business.roles")}>
            {shown.map((role) => (
              <Label key={role.name} isCompact {...(role.state === "open" ? { color: "green" as const } : {})}>
                {role.description ?? role.name}
              </Label>
            ))}
          </LabelGroup>
        ) : (
          <p className="uc-hint">{t("uc.business.no-role")}</p>
        )}
        {!system.opened && <Reason system={system} />}
      </CardBody>
      <CardFooter className="uc-card-actions">
        {isOpen(system) && entry && (
          <Button component="a" href={entry} target="_blank" rel="noopener" variant="primary">
            {t("uc.business.enter")}
            <span className="pf-v5-screen-reader"> {system.name}</span>
          </Button>
        )}
        {canAsk(identity, system) && entry && (
          <Button component="a" href={entry} target="_blank" rel="noopener" variant="secondary">
            {t("uc.business.ask")}
            <span className="pf-v5-screen-reader"> {system.name}</span>
          </Button>
        )}
        {opensBusiness(me, identity) && system.roles.length > 0 && (
          <Button
            variant={system.opened ? "link" : "secondary"}
            onClick={() => {
              startAction(`uc-open-business:${system.client}`);
            }}
          >
            {t(system.opened ? "uc.business.more-roles" : "uc.business.open-now")}
            <span className="pf-v5-screen-reader"> {system.name}</span>
          </Button>
        )}
      </CardFooter>
    </Card>
  );
}

/** Why nothing of a system can be opened as things are, when that is so. */
function Reason({ system }: { system: BusinessSystem }) {
  const { t } = useTranslation();
  if (system.roles.some((role) => role.state !== "closed")) {
    return null;
  }
  const why = [...new Set(system.roles.flatMap((role) => (role.why ? [role.why] : [])))];
  return why.length > 0 ? <p className="uc-hint uc-gap-top">{why.map((each) => t(`uc.why.${each}`)).join(" ")}</p> : null;
}
