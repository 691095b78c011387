import { Alert, Button, Card, CardBody, CardTitle, Progress } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { MemberImport } from "../api/memberTypes";
import { ImportErrors } from "./ImportErrors";
import { sayResult } from "./sayResult";

type ImportProgressProps = {
  running: MemberImport;
  /** Whether the file that was checked is still at hand. */
  ready: boolean;
  onImport: () => void;
  onAnother: () => void;
};

/** How far it is, and what came of it. */
export function ImportProgress({ running, ready, onImport, onAnother }: ImportProgressProps) {
  const { t } = useTranslation();
  const { dryRun, state, total, done, wrong, errors } = running;
  const right = done - wrong;
  const goesOn = state === "checking" || state === "running";
  const title = dryRun ? (goesOn ? "uc.import.checking" : "uc.import.checking.done") : goesOn ? "uc.import.running" : "uc.import.done";
  const result = sayResult(running);
  return (
    <Card>
      <CardTitle component="h2">{t(state === "failed" ? "uc.import.failed" : title)}</CardTitle>
      <CardBody>
        {goesOn && (
          <>
            <Progress value={done} max={total} label={t("uc.import.progress", { done, total })} valueText={t("uc.import.progress", { done, total })} aria-label={t(title)} />
            {!dryRun && <p className="uc-hint uc-gap">{t("uc.import.running.body")}</p>}
          </>
        )}
        {result && (
          <Alert isInline isLiveRegion component="p" variant={result.variant} title={t(result.key, { total, done, right, wrong })} className="uc-gap" />
        )}
        {!goesOn && (
          <div className="uc-page-actions uc-gap">
            {dryRun && state === "done" && right > 0 && (ready ? <Button onClick={onImport}>{t("uc.import.start", { number: right })}</Button> : <p>{t("uc.import.again")}</p>)}
            {!dryRun && (
              <>
                <Button component={(props: object) => <Link {...props} to="/account/members" />}>{t("uc.import.members")}</Button>
                <Button variant="secondary" onClick={onAnother}>
                  {t("uc.import.another")}
                </Button>
              </>
            )}
          </div>
        )}
        <ImportErrors errors={errors} />
      </CardBody>
    </Card>
  );
}
