/** Names such as `${client_account-console}` stand for a text. */
export function keycloakName(name: string, t: (key: string) => string): string {
  const key = /^\$\{(.+)\}$/.exec(name)?.[1];
  return key ? t(key) : name;
}
