import Keycloak from "keycloak-js";
import { Problem } from "../api/problem";
import { environment } from "../environment";
import { actionReturned } from "./actionReturn";

/** The login of whoever looks at the pages. */
export const keycloak = new Keycloak({
  url: environment.serverBaseUrl,
  realm: environment.realm,
  clientId: environment.clientId,
});

/** Seconds that a token must still be good for when it is sent. */
const ENOUGH = 20;

/** Logs in if need be; the page may leave for the login page meanwhile. */
export async function start(): Promise<void> {
  keycloak.onActionUpdate = actionReturned;
  keycloak.onAuthLogout = () => void keycloak.login({ redirectUri: here() });
  await keycloak.init({
    onLoad: "login-required",
    pkceMethod: "S256",
    responseMode: "query",
    ...(environment.scope ? { scope: environment.scope } : {}),
  });
}

export async function token(): Promise<string> {
  try {
    await keycloak.updateToken(ENOUGH);
  } catch {
    if (keycloak.refreshToken) {
      // Still good as far as anybody knows: the server could not be reached.
      throw Problem.unreachable();
    }
    await keycloak.login({ redirectUri: here() });
  }
  return keycloak.token ?? "";
}

/** Starts an action in the flow (`kc_action`), which comes back to this very place. */
export function startAction(action: string): void {
  void keycloak.login({ action, redirectUri: here(), locale: environment.locale });
}

export function logOut(): void {
  void keycloak.logout({ redirectUri: new URL(environment.baseUrl, window.location.href).href });
}

/** Shows the pages in that language from now on; the server keeps it in its cookie. */
export async function changeLanguage(locale: string): Promise<void> {
  const address = new URL(await keycloak.createLoginUrl({ redirectUri: here() }));
  address.searchParams.set("kc_locale", locale);
  window.location.assign(address);
}

function here(): string {
  return window.location.origin + window.location.pathname + window.location.search;
}
