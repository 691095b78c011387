import { lazy, type ComponentType } from "react";
import { matchPath, type RouteObject } from "react-router-dom";
import { PageError } from "./shell/PageError";
import { Shell } from "./shell/Shell";
import { Workbench } from "./workbench/Workbench";

const loaders = new Map<string, () => Promise<unknown>>();

/** Fetches the code of the page at that path of the router; what fails is fetched when the page is opened. */
export function fetchPage(pathname: string): void {
  for (const [path, load] of loaders) {
    if (matchPath(`/${path}`, pathname)) {
      load().catch(() => undefined);
    }
  }
}

/** A page whose code comes when somebody is about to open it. */
function page<K extends string>(path: string, load: () => Promise<Record<K, ComponentType>>, name: K): RouteObject {
  loaders.set(path, load);
  const Page = lazy<ComponentType>(async () => ({ default: (await load())[name] }));
  return { path, element: <Page /> };
}

const NotFound = lazy(async () => ({ default: (await import("./shell/NotFound")).NotFound }));

export const routes: RouteObject[] = [
  {
    path: "/",
    element: <Shell />,
    errorElement: <PageError />,
    children: [
      {
        // Below the frame: what breaks a page leaves the navigation in place.
        errorElement: <PageError />,
        children: [
          { index: true, element: <Workbench /> },
          page("account/*", () => import("./particulars/Account"), "Account"),
          page("certificates", () => import("./certificates/Certificates"), "Certificates"),
          page("real-name", () => import("./realname/RealName"), "RealName"),
          page("security", () => import("./security/SecurityCenter"), "SecurityCenter"),
          page("security/devices", () => import("./security/Devices"), "Devices"),
          page("security/applications", () => import("./security/Applications"), "Applications"),
          page("security/data", () => import("./security/PersonalData"), "PersonalData"),
          page("business", () => import("./business/MyBusiness"), "MyBusiness"),
          page("logs/*", () => import("./logs/Logs"), "Logs"),
          page("messages", () => import("./messages/Messages"), "Messages"),
          page("messages/settings", () => import("./messages/MessageSettings"), "MessageSettings"),
          page("style", () => import("./style/StylePage"), "StylePage"),
          page("departments", () => import("./departments/Departments"), "Departments"),
          page("invitations", () => import("./invitations/MyInvitations"), "MyInvitations"),
          page("requests", () => import("./requests/Requests"), "Requests"),
          page("operator/directory/*", () => import("./operator/directory/Directory"), "Directory"),
          page("operator/cas/*", () => import("./operator/ca/TrustedCas"), "TrustedCas"),
          page("operator/catalogue/*", () => import("./operator/catalogue/Catalogue"), "Catalogue"),
          page("operator/proposals", () => import("./operator/proposals/Proposals"), "Proposals"),
          page("operator/reviews/*", () => import("./operator/Reviews"), "Reviews"),
          page("operator/service/*", () => import("./servicedesk/ServiceDesk"), "ServiceDesk"),
          page("operator/figures", () => import("./operator/figures/Figures"), "Figures"),
          page("operator/appeals/*", () => import("./operator/Appeals"), "Appeals"),
          { path: "*", element: <NotFound /> },
        ],
      },
    ],
  },
];
