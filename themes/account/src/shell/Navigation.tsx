import { Nav, NavGroup, NavItem, NavList } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router-dom";
import { isAt, isIn, type Place, type Section } from "./navigation";

type NavigationProps = { sections: Section[]; onGo?: () => void };

/** Everything, from top to bottom. */
export function SideNavigation({ sections, onGo }: NavigationProps) {
  const { t } = useTranslation();
  return (
    <Nav aria-label={t("uc.nav")} {...(onGo ? { onSelect: onGo } : {})}>
      {sections.map((section) =>
        section.places.length > 0 ? (
          <NavGroup key={section.key} title={t(section.key)}>
            <Places places={section.places} />
          </NavGroup>
        ) : (
          <NavList key={section.key}>
            <Places places={[section]} />
          </NavList>
        ),
      )}
    </Nav>
  );
}

/** The sections side by side. */
export function TopNavigation({ sections }: NavigationProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Nav aria-label={t("uc.nav")} variant="horizontal" className="uc-top-nav">
      <NavList>
        {sections.map((section) => (
          <NavItem key={section.key} isActive={isIn(section, pathname)} itemId={section.key}>
            <Link to={section.path} {...(isIn(section, pathname) ? { "aria-current": "page" as const } : {})}>
              {t(section.key)}
            </Link>
          </NavItem>
        ))}
      </NavList>
    </Nav>
  );
}

/** The places of the section that the visitor is in: below the top navigation, or at its side. */
export function SectionNavigation({ sections, horizontal = false }: NavigationProps & { horizontal?: boolean }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const section = sections.find((each) => isIn(each, pathname));
  if (!section || section.places.length === 0) {
    return null;
  }
  return (
    <Nav aria-label={t(section.key)} {...(horizontal ? { variant: "tertiary" as const } : {})}>
      <NavList>
        <Places places={section.places} />
      </NavList>
    </Nav>
  );
}

function Places({ places }: { places: Place[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return places.map((place) => {
    const here = isAt(place, pathname);
    return (
      <NavItem key={place.key} isActive={here} itemId={place.key}>
        <Link to={place.path} {...(here ? { "aria-current": "page" as const } : {})}>
          {t(place.key)}
        </Link>
      </NavItem>
    );
  });
}
