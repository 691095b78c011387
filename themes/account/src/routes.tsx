import { lazy, type ComponentType } from "react";
import type { RouteObject } from "react-router-dom";
import { PageError } from "./shell/PageError";
import { Shell } from "./shell/Shell";
import { Workbench } from "./workbench/Workbench";

const loaders: (() => Promise<unknown>)[] = [];

/** Fetches the code of all pages, so that going to one is instant; what fails is fetched when it is opened. */
export function fetchPages(): void {
  void Promise.allSettled(loaders.map((load) => load()));
}

/** A page whose code comes when it is opened first, or when there is nothing else to do. */
function page<K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K) {
  loaders.push(load);
  const Page = lazy<ComponentType>(async () => ({ default: (await load())[name] }));
  return <Page />;
}

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
          { path: "account/*", element: page(() => import("./particulars/Account"), "Account") },
          { path: "certificates", element: page(() => import("./certificates/Certificates"), "Certificates") },
          { path: "real-name", element: page(() => import("./realname/RealName"), "RealName") },
          { path: "security", element: page(() => import("./security/SecurityCenter"), "SecurityCenter") },
          { path: "security/devices", element: page(() => import("./security/Devices"), "Devices") },
          { path: "security/applications", element: page(() => import("./security/Applications"), "Applications") },
          { path: "security/data", element: page(() => import("./security/PersonalData"), "PersonalData") },
          { path: "business", element: page(() => import("./business/MyBusiness"), "MyBusiness") },
          { path: "logs/*", element: page(() => import("./logs/Logs"), "Logs") },
          { path: "messages", element: page(() => import("./messages/Messages"), "Messages") },
          { path: "messages/settings", element: page(() => import("./messages/MessageSettings"), "MessageSettings") },
          { path: "style", element: page(() => import("./style/StylePage"), "StylePage") },
          { path: "departments", element: page(() => import("./departments/Departments"), "Departments") },
          { path: "invitations", element: page(() => import("./invitations/MyInvitations"), "MyInvitations") },
          { path: "requests", element: page(() => import("./requests/Requests"), "Requests") },
          { path: "operator/directory/*", element: page(() => import("./operator/directory/Directory"), "Directory") },
          { path: "operator/cas/*", element: page(() => import("./operator/ca/TrustedCas"), "TrustedCas") },
          { path: "operator/catalogue/*", element: page(() => import("./operator/catalogue/Catalogue"), "Catalogue") },
          { path: "operator/proposals", element: page(() => import("./operator/proposals/Proposals"), "Proposals") },
          { path: "operator/reviews/*", element: page(() => import("./operator/Reviews"), "Reviews") },
          { path: "operator/service/*", element: page(() => import("./servicedesk/ServiceDesk"), "ServiceDesk") },
          { path: "operator/figures", element: page(() => import("./operator/figures/Figures"), "Figures") },
          { path: "operator/appeals/*", element: page(() => import("./operator/Appeals"), "Appeals") },
          { path: "*", element: page(() => import("./shell/NotFound"), "NotFound") },
        ],
      },
    ],
  },
];
