import { createContext, useCallback, useContext, useMemo, useState, type PropsWithChildren } from "react";
import type { EnterpriseIdentity, Identity, Me, Right } from "../api/types";
import { useRead } from "../api/useApi";
import { Loaded } from "../components/Loaded";
import { choose } from "./choose";

const KEY = "uc-acting";

type Acting = {
  me: Me;
  /** As whom the visitor looks at the pages. */
  identity: Identity;
  /** The enterprise acted for, if any. */
  enterprise: EnterpriseIdentity | undefined;
  may: (right: Right) => boolean;
  actAs: (key: string) => void;
};

const IdentityContext = createContext<Acting | undefined>(undefined);

export function useActing(): Acting {
  const acting = useContext(IdentityContext);
  if (!acting) {
    throw new Error("outside of IdentityProvider");
  }
  return acting;
}

/** Kept by tab: two tabs may act for two enterprises. */
function remembered(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

export function IdentityProvider({ children }: PropsWithChildren) {
  const me = useRead<Me>("/me");
  return (
    <Loaded result={me} whole>
      {(value) => <Chosen me={value}>{children}</Chosen>}
    </Loaded>
  );
}

function Chosen({ me, children }: PropsWithChildren<{ me: Me }>) {
  const [chosen, setChosen] = useState(remembered);
  const identity = choose(me, chosen);
  const actAs = useCallback((key: string) => {
    setChosen(key);
    try {
      sessionStorage.setItem(KEY, key);
    } catch {
      // Then it holds until the page is loaded again.
    }
  }, []);
  const acting = useMemo(() => {
    const enterprise = identity.kind === "enterprise" ? identity : undefined;
    return { me, identity, enterprise, actAs, may: (right: Right) => enterprise?.rights.includes(right) ?? false };
  }, [me, identity, actAs]);
  return <IdentityContext.Provider value={acting}>{children}</IdentityContext.Provider>;
}
