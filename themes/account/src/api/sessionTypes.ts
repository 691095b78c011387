/** A system by its name; `${key}` names a text of Keycloak. */
export type SystemName = { client: string; name: string };

/** A login that goes on. */
export type OpenSession = {
  id: string;
  current: boolean;
  browser?: string;
  os?: string;
  mobile: boolean;
  ip: string;
  startedAt: string;
  seenAt: string;
  offline: boolean;
  systems: SystemName[];
};

/** A system that acts in the visitor's name. */
export type Application = {
  system: SystemName;
  open: boolean;
  offline: boolean;
  consent?: { scopes: string[]; at: string };
};
