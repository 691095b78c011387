import { Alert, AlertActionLink, Bullseye, Button, EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter, EmptyStateHeader, EmptyStateIcon, Skeleton, Spinner } from "@patternfly/react-core";
import ExclamationCircleIcon from "@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon";
import DisconnectedIcon from "@patternfly/react-icons/dist/esm/icons/disconnected-icon";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { asProblem, type Problem } from "../api/problem";
import { logIn, logOut } from "../session/keycloak";
import { useProblemText } from "./useProblemText";

type LoadedProps<T> = {
  result: Pick<UseQueryResult<T>, "data" | "error" | "fetchStatus" | "refetch">;
  /** The whole page waits for it. */
  whole?: boolean;
  /** Lines shown in grey until it is there. */
  lines?: number;
  children: (value: T) => ReactNode;
};

/**
 * What was read, or in its place that it is coming, that nothing can be reached, or what went wrong. What cannot be read
 * again stays in sight under a line that says so; what is gone or no longer the visitor's to see does not.
 */
export function Loaded<T>({ result, whole = false, lines = 4, children }: LoadedProps<T>) {
  const { data, error, fetchStatus } = result;
  const problem = error ? asProblem(error) : undefined;
  if (data !== undefined && problem?.status !== 403 && problem?.status !== 404) {
    return (
      <>
        {problem && <NotRefreshed problem={problem} onRetry={() => void result.refetch()} />}
        {children(data)}
      </>
    );
  }
  if (problem) {
    return <Failed problem={problem} whole={whole} onRetry={() => void result.refetch()} />;
  }
  if (fetchStatus === "paused") {
    return <Offline onRetry={() => void result.refetch()} />;
  }
  return whole ? <Waiting /> : <Lines count={lines} />;
}

export function Waiting() {
  const { t } = useTranslation();
  return (
    <Bullseye className="uc-waiting">
      <Spinner aria-label={t("uc.loading")} />
    </Bullseye>
  );
}

function Lines({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <div className="uc-lines" role="status">
      {Array.from({ length: count }, (_, line) => (
        <Skeleton key={line} {...(line === 0 ? { screenreaderText: t("uc.loading") } : {})} width={line % 2 ? "60%" : "90%"} />
      ))}
    </div>
  );
}

function NotRefreshed({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const ended = problem.status === 401;
  return (
    <Alert
      isInline
      isLiveRegion
      variant="warning"
      component="p"
      className="uc-gap"
      title={t("uc.not-refreshed")}
      actionLinks={<AlertActionLink onClick={ended ? logIn : onRetry}>{t(ended ? "uc.log-in" : "uc.retry")}</AlertActionLink>}
    >
      {text(problem)}
    </Alert>
  );
}

function Failed({ problem, whole, onRetry }: { problem: Problem; whole: boolean; onRetry: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  if (problem.status === 0) {
    return <Offline onRetry={onRetry} />;
  }
  return (
    <EmptyState variant="sm" role="alert">
      <EmptyStateHeader
        titleText={t(problem.status === 403 || problem.status === 404 ? "uc.error.forbidden.title" : "uc.error.title")}
        headingLevel="h2"
        icon={<EmptyStateIcon icon={ExclamationCircleIcon} />}
      />
      <EmptyStateBody>{text(problem)}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          {problem.status === 401 ? (
            <Button onClick={logIn}>{t("uc.log-in")}</Button>
          ) : (
            <Button variant="secondary" onClick={onRetry}>
              {t("uc.retry")}
            </Button>
          )}
          {whole && (
            <Button variant="link" onClick={logOut}>
              {t("uc.menu.log-out")}
            </Button>
          )}
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}

function Offline({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState variant="sm" role="alert">
      <EmptyStateHeader titleText={t("uc.offline.title")} headingLevel="h2" icon={<EmptyStateIcon icon={DisconnectedIcon} />} />
      <EmptyStateBody>{t("uc.offline.body")}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button variant="secondary" onClick={onRetry}>
            {t("uc.retry")}
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
