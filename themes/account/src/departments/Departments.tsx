import { Button, Card, CardBody, Grid, GridItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { path } from "../api/client";
import type { Department } from "../api/memberTypes";
import type { EnterpriseIdentity } from "../api/types";
import { api, stale } from "../api/useApi";
import { useChange } from "../api/useEdit";
import { useAlerts } from "../components/Alerts";
import { Nothing } from "../components/Nothing";
import { PageFrame } from "../components/PageFrame";
import { useActing } from "../identity/IdentityProvider";
import { NotFound } from "../shell/NotFound";
import { DepartmentDetail } from "./DepartmentDetail";
import { DepartmentDialog } from "./DepartmentDialog";
import { DepartmentTree } from "./DepartmentTree";
import type { Target } from "./moves";

/** The tree of branches and departments, and the one that is looked at. */
export function Departments() {
  const { enterprise } = useActing();
  return enterprise ? <Tree enterprise={enterprise} /> : <NotFound />;
}

function Tree({ enterprise }: { enterprise: EnterpriseIdentity }) {
  const { t } = useTranslation();
  const { may } = useActing();
  const { tell, fail } = useAlerts();
  const editable = may("departments");
  const base = path`/enterprises/${enterprise.enterpriseId}/departments`;
  const [selected, setSelected] = useState<Department>();
  const [adding, setAdding] = useState(false);
  const move = useChange(
    ({ id, target }: { id: string; name: string; target: Target }) => api.post(`${base}/${encodeURIComponent(id)}/move`, target),
    base,
  );
  const onMove = (id: string, name: string, target: Target) => {
    move.mutate(
      { id, name, target },
      {
        onSuccess: () => {
          tell("success", t("uc.departments.moved", { name }));
        },
        onError: fail,
      },
    );
  };
  const add = editable && (
    <Button
      onClick={() => {
        setAdding(true);
      }}
    >
      {t("uc.departments.add")}
    </Button>
  );
  return (
    <PageFrame title={t("uc.nav.departments")} lead={t("uc.departments.lead")} actions={add}>
      <Grid hasGutter>
        <GridItem lg={6}>
          <Card>
            <CardBody>
              <DepartmentTree base={base} editable={editable} selected={selected?.id} onSelect={setSelected} onMove={onMove} />
            </CardBody>
          </Card>
        </GridItem>
        <GridItem lg={6}>
          <Card>
            <CardBody>
              {selected ? (
                <DepartmentDetail
                  key={selected.id}
                  enterpriseId={enterprise.enterpriseId}
                  listed={selected}
                  editable={editable}
                  onMove={onMove}
                  onGone={() => {
                    setSelected(undefined);
                  }}
                />
              ) : (
                <Nothing title={t("uc.departments.choose")} />
              )}
            </CardBody>
          </Card>
        </GridItem>
      </Grid>
      {adding && (
        <DepartmentDialog
          title={t("uc.departments.add")}
          onSave={async (values) => {
            await api.post(base, values, { idempotencyKey: crypto.randomUUID() });
            await stale(base);
            tell("success", t("uc.departments.added", { name: values.name }));
          }}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </PageFrame>
  );
}
