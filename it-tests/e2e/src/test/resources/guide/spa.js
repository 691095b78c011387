import { UserManager } from "oidc-client-ts";
import { userCenter, clientId } from "./settings.js";

const manager = new UserManager({
  authority: userCenter,
  client_id: clientId,
  redirect_uri: location.origin + "/",
  post_logout_redirect_uri: location.origin + "/",
  scope: "openid",
});

/** The user who is logged in; leaves for the login when there is none. Throws when the login was refused or given up. */
export async function login() {
  if (new URLSearchParams(location.search).has("state")) {
    const user = await manager.signinCallback();
    history.replaceState(null, "", location.pathname);
    return user;
  }
  return await manager.getUser() ?? await manager.signinRedirect();
}

/** Only for what the page shows: the API behind it checks the access token. */
export const may = (user, role) => (user?.profile.business_roles ?? []).includes(role);

export const otherIdentity = () => manager.signinRedirect({ prompt: "select_account" });
export const logout = () => manager.signoutRedirect();
export const renew = () => manager.signinSilent().catch(() => manager.signinRedirect());

// A refused refresh means that the role was taken or the session ended.
manager.events.addSilentRenewError(() => manager.signinRedirect());
