import { path } from "../api/client";
import type { BusinessSystem } from "../api/types";
import { useRead } from "../api/useApi";

/** Roles that an enterprise has opened, as `client:role` with their names. */
export function useEnterpriseRoles(enterpriseId: string, enabled = true): { value: string; label: string }[] {
  const systems = useRead<BusinessSystem[]>(path`/enterprises/${enterpriseId}/businesses`, {}, enabled).data ?? [];
  return systems
    .filter((system) => system.opened)
    .flatMap((system) =>
      system.roles
        .filter((role) => role.state === "open")
        .map((role) => ({ value: `${system.client}:${role.name}`, label: `${system.name} · ${role.description ?? role.name}` })),
    );
}
