/** What Keycloak calls these pages. */
const OURS = "client_account-console";

/** Names such as `${client_account}` stand for a text; these pages have a name of their own. */
export function keycloakName(name: string, t: (key: string) => string): string {
  const key = /^\$\{(.+)\}$/.exec(name)?.[1];
  return key ? t(key === OURS ? "uc.title" : key) : name;
}
