import type { ReactNode } from "react";
import { useActing } from "../identity/IdentityProvider";
import { NotFound } from "../shell/NotFound";

/** Pages of operators; to all others there are none. */
export function ForOperators({ children }: { children: ReactNode }) {
  const { me } = useActing();
  return me.operator ? children : <NotFound />;
}
