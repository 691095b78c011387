import { Alert, AlertActionCloseButton, AlertGroup } from "@patternfly/react-core";
import { createContext, useCallback, useContext, useMemo, useRef, useState, type PropsWithChildren } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { useProblemText } from "./useProblemText";

type Variant = "success" | "danger" | "info" | "warning";

type Told = { id: number; variant: Variant; title: string };

type Alerts = {
  tell: (variant: Variant, title: string) => void;
  /** Tells what went wrong. */
  fail: (error: unknown) => void;
};

const AlertsContext = createContext<Alerts | undefined>(undefined);

export function useAlerts(): Alerts {
  const alerts = useContext(AlertsContext);
  if (!alerts) {
    throw new Error("outside of AlertsProvider");
  }
  return alerts;
}

/** Milliseconds for which good news stays; bad news stays until it is closed. */
const READING = 8000;

export function AlertsProvider({ children }: PropsWithChildren) {
  const { t } = useTranslation();
  const text = useProblemText();
  const [told, setTold] = useState<Told[]>([]);
  const next = useRef(0);
  const tell = useCallback((variant: Variant, title: string) => {
    const id = next.current++;
    setTold((before) => [...before.filter((other) => other.title !== title).slice(-3), { id, variant, title }]);
  }, []);
  const close = (id: number) => {
    setTold((before) => before.filter((other) => other.id !== id));
  };
  const fail = useCallback(
    (error: unknown) => {
      tell("danger", text(asProblem(error)));
    },
    [tell, text],
  );
  const alerts = useMemo(() => ({ tell, fail }), [tell, fail]);
  return (
    <AlertsContext.Provider value={alerts}>
      {children}
      <AlertGroup isToast isLiveRegion aria-label={t("uc.alerts")}>
        {told.map(({ id, variant, title }) => (
          <Alert
            key={id}
            variant={variant}
            title={title}
            timeout={variant === "success" || variant === "info" ? READING : false}
            onTimeout={() => {
              close(id);
            }}
            actionClose={
              <AlertActionCloseButton
                title={title}
                aria-label={t("uc.close")}
                onClose={() => {
                  close(id);
                }}
              />
            }
          />
        ))}
      </AlertGroup>
    </AlertsContext.Provider>
  );
}
