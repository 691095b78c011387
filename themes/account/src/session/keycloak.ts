import Keycloak from "keycloak-js";
import { Problem } from "../api/problem";
import { chooseLocale, environment } from "../environment";
import { actionReturned, rememberAction } from "./actionReturn";
import { draftsOf } from "./drafts";
import { askBeforeLeaving, hasUnsaved } from "./unsaved";

/** The login of whoever looks at the pages. */
export const keycloak = new Keycloak({
  url: environment.serverBaseUrl,
  realm: environment.realm,
  clientId: environment.clientId,
});

/** Seconds that a token must still be good for when it is sent. */
const ENOUGH = 20;

/** Whether the page was just come back to from the login page, which said who it is. */
export function isBack(): boolean {
  return new URLSearchParams(window.location.search).has("code");
}

/** Logs in if need be; the page may leave for the login page meanwhile. */
export async function start(): Promise<void> {
  keycloak.onActionUpdate = actionReturned;
  keycloak.onAuthLogout = () => {
    if (!hasUnsaved()) {
      logIn();
    }
  };
  await keycloak.init({
    onLoad: "login-required",
    pkceMethod: "S256",
    responseMode: "query",
    ...(environment.scope ? { scope: environment.scope } : {}),
  });
  // From here on the page decides when it leaves for the login page.
  keycloak.loginRequired = false;
  draftsOf(keycloak.subject ?? "");
  askBeforeLeaving();
}

/**
 * A token for the next call. Whoever is logged out is sent to the login page, and the call never ends; with something
 * unsaved the call fails instead, and the page stays.
 */
export async function token(renew = false): Promise<string> {
  try {
    await keycloak.updateToken(renew ? -1 : ENOUGH);
  } catch {
    if (keycloak.refreshToken) {
      // Still good as far as anybody knows: the server could not be reached.
      throw Problem.unreachable();
    }
  }
  if (keycloak.token) {
    return keycloak.token;
  }
  if (hasUnsaved()) {
    throw Problem.loggedOut();
  }
  logIn();
  return new Promise<never>(() => undefined);
}

/** Leaves for the login page, which comes back to this very place. */
export function logIn(): void {
  void keycloak.login({ redirectUri: here() });
}

/** The same, where whoever sits there proves again who he is. */
export function logInAnew(): Promise<void> {
  return keycloak.login({ prompt: "login", redirectUri: here(), locale: environment.locale });
}

/** Starts an action in the flow (`kc_action`), which comes back to this very place. */
export function startAction(action: string): void {
  rememberAction(action);
  void keycloak.login({ action, redirectUri: here(), locale: environment.locale });
}

export function logOut(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Then there is nothing in it.
  }
  void keycloak.logout({ redirectUri: new URL(environment.baseUrl, window.location.href).href });
}

/**
 * Shows the pages in that language from now on. Keycloak changes languages on its own pages only, so it is kept in the
 * browser; actions in the flow are asked for in it.
 */
export function changeLanguage(locale: string): void {
  chooseLocale(locale);
  window.location.reload();
}

function here(): string {
  return window.location.origin + window.location.pathname + window.location.search;
}
