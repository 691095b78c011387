import type { Me, Identity, Right } from "../api/types";

export type Place = { key: string; path: string };

export type Section = Place & { places: Place[] };

type Viewer = { me: Me; identity: Identity; may: (right: Right) => boolean };

/** What operators work on. */
const OPERATOR_PLACES: Place[] = [
  { key: "uc.nav.reviews", path: "/operator/reviews" },
  { key: "uc.nav.appeals", path: "/operator/appeals" },
  { key: "uc.nav.service", path: "/operator/service" },
  { key: "uc.nav.directory", path: "/operator/directory" },
  { key: "uc.nav.proposals", path: "/operator/proposals" },
  { key: "uc.nav.cas", path: "/operator/cas" },
  { key: "uc.nav.catalogue", path: "/operator/catalogue" },
  { key: "uc.nav.figures", path: "/operator/figures" },
];

/** What the visitor can go to, in order; a section with places is a heading over them. */
export function sections({ me, identity, may }: Viewer): Section[] {
  const account: Place[] = [{ key: "uc.nav.account", path: "/account" }];
  if (identity.kind === "enterprise" && may("read")) {
    account.push({ key: "uc.nav.departments", path: "/departments" });
  }
  account.push(
    { key: "uc.nav.certificates", path: "/certificates" },
    { key: "uc.nav.real-name", path: "/real-name" },
    { key: "uc.nav.security", path: "/security" },
  );
  return [
    { key: "uc.nav.workbench", path: "/", places: [] },
    { key: "uc.nav.my-account", path: "/account", places: account },
    { key: "uc.nav.business", path: "/business", places: [] },
    { key: "uc.nav.logs", path: "/logs", places: [] },
    ...(me.operator ? [{ key: "uc.nav.operator", path: "/operator/reviews", places: OPERATOR_PLACES }] : []),
    { key: "uc.nav.style", path: "/style", places: [] },
  ];
}

/** Whether somebody at that address is at the place or below it. */
export function isAt(place: Place, address: string): boolean {
  return place.path === "/" ? address === "/" : address === place.path || address.startsWith(`${place.path}/`);
}

export function isIn(section: Section, address: string): boolean {
  return section.places.length > 0 ? section.places.some((place) => isAt(place, address)) : isAt(section, address);
}
