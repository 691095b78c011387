import { Alert, Button, Card, CardBody, CardTitle, List, ListItem } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { path } from "../api/client";
import type { MemberImport } from "../api/memberTypes";
import { asProblem } from "../api/problem";
import type { EnterpriseIdentity } from "../api/types";
import { useChange } from "../api/useEdit";
import { api, stale } from "../api/useApi";
import { useAlerts } from "../components/Alerts";
import { ConfirmDialog } from "../components/ConfirmDialog";
import { download } from "../components/download";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { PageFrame } from "../components/PageFrame";
import { useProblemText } from "../components/useProblemText";
import { useActing } from "../identity/IdentityProvider";
import { NotFound } from "../shell/NotFound";
import { DropFile } from "./DropFile";
import { ImportProgress } from "./ImportProgress";

/** Milliseconds between two looks at how far it is. */
const INTERVAL = 1000;

/** Internal accounts from a spreadsheet: template, check, import. What goes on stands in the address, so that it is there again after a reload. */
export function ImportPage() {
  const { enterprise } = useActing();
  return enterprise ? <Import key={enterprise.enterpriseId} enterprise={enterprise} /> : <NotFound />;
}

function Import({ enterprise }: { enterprise: EnterpriseIdentity }) {
  const { t } = useTranslation();
  const { fail } = useAlerts();
  const text = useProblemText();
  const [parameters, setParameters] = useSearchParams();
  const [file, setFile] = useState<File>();
  const [wrong, setWrong] = useState<string>();
  const [asked, setAsked] = useState(false);
  const members = path`/enterprises/${enterprise.enterpriseId}/members`;
  const imports = `${members}/imports`;
  const id = parameters.get("id") ?? "";
  const running = useImport(imports, id);
  const finished = running.data?.dryRun === false && running.data.state === "done";
  useEffect(() => {
    if (finished) {
      void stale(members);
    }
  }, [finished, members]);
  const template = useChange(() => api.blob(`${members}/import-template.xlsx`));
  const show = (begun: string | undefined) => {
    setParameters(begun ? { id: begun } : {}, { replace: true });
  };
  const check = useChange(async (sheet: File) => {
    show((await api.upload<MemberImport>(imports, sheet, { dryRun: "true" })).id);
  });
  // What a check has found is imported once, however often it is sent.
  const start = async (sheet: File, checked: string) => {
    show((await api.upload<MemberImport>(imports, sheet, { dryRun: "false", check: checked }, { idempotencyKey: `import-${checked}` })).id);
  };
  const choose = (sheet: File) => {
    setFile(sheet);
    setWrong(undefined);
    show(undefined);
    check.mutate(sheet);
  };
  const again = () => {
    setFile(undefined);
    setWrong(undefined);
    check.reset();
    show(undefined);
  };
  const goesOn = running.data?.state === "checking" || running.data?.state === "running";
  const problem = check.error;
  return (
    <PageFrame title={t("uc.import")} lead={t("uc.import.lead")} above={[{ title: t("uc.account.members"), to: "/account/members" }]}>
      <div className="uc-stack">
        <Card>
          <CardTitle component="h2">{t("uc.import.template")}</CardTitle>
          <CardBody>
            <p className="uc-gap">{t("uc.import.template.body")}</p>
            <Button
              variant="secondary"
              isLoading={template.isPending}
              isDisabled={template.isPending}
              onClick={() => {
                template.mutate(undefined, {
                  onSuccess: (sheet) => {
                    download(sheet, `${t("uc.import.template.name")}.xlsx`);
                  },
                  onError: fail,
                });
              }}
            >
              {t("uc.import.template.download")}
            </Button>
          </CardBody>
        </Card>
        {(!running.data || running.data.dryRun) && (
          <Card>
            <CardTitle component="h2">{t("uc.import.file")}</CardTitle>
            <CardBody>
              <DropFile
                file={file}
                busy={check.isPending || goesOn}
                onFile={choose}
                onWrong={(key) => {
                  again();
                  setWrong(t(key));
                }}
              />
              {(wrong ?? problem) && (
                <Alert isInline isLiveRegion variant="danger" component="p" title={wrong ?? (problem ? text(problem) : "")} className="uc-gap-top">
                  {!wrong && problem && problem.fields.length > 0 && (
                    <List>
                      {problem.fields.map(({ name, code, message }) => (
                        <ListItem key={name}>
                          {t("uc.import.column", { column: code === "column-missing" ? t(`uc.import.column.${name}`) : name, message })}
                        </ListItem>
                      ))}
                    </List>
                  )}
                </Alert>
              )}
            </CardBody>
          </Card>
        )}
        {id !== "" &&
          (running.error && asProblem(running.error).status === 404 ? (
            <Nothing title={t("uc.import.gone")} body={t("uc.import.gone.body")} />
          ) : (
            <Loaded result={running}>
              {(found) => (
                <ImportProgress
                  running={found}
                  ready={file !== undefined}
                  onImport={() => {
                    setAsked(true);
                  }}
                  onAnother={again}
                />
              )}
            </Loaded>
          ))}
        {asked && file && running.data?.dryRun && (
          <ConfirmDialog
            title={t("uc.import.start.title", { number: running.data.done - running.data.wrong })}
            consequences={[1, 2, 3].map((number) => t(`uc.import.start.means.${String(number)}`))}
            confirm={t("uc.import.start", { number: running.data.done - running.data.wrong })}
            onConfirm={() => start(file, id)}
            onClose={() => {
              setAsked(false);
            }}
          />
        )}
      </div>
    </PageFrame>
  );
}

/** One import, looked at again while it goes on. */
function useImport(imports: string, id: string) {
  const address = `${imports}/${encodeURIComponent(id)}`;
  return useQuery({
    queryKey: [address, "import"],
    queryFn: ({ signal }) => api.get<MemberImport>(address, {}, signal),
    enabled: id !== "",
    refetchInterval: ({ state }) => (state.data?.state === "checking" || state.data?.state === "running" ? INTERVAL : false),
  });
}
