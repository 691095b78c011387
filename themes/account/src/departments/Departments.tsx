import { Button, Card, CardBody, Grid, GridItem } from "@patternfly/react-core";
import { useCallback, useEffect, useRef, useState } from "react";
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
import { useMedia } from "../shell/useMedia";
import { DepartmentDetail } from "./DepartmentDetail";
import { AddDepartment } from "./DepartmentDialog";
import { DepartmentTree } from "./DepartmentTree";
import type { Moved, Target } from "./moves";

/** Width from which the tree and a department stand side by side. */
const SIDE_BY_SIDE = "(min-width: 992px)";

/** The tree of branches and departments, and the one that is looked at. */
export function Departments() {
  const { enterprise } = useActing();
  return enterprise ? <Tree key={enterprise.enterpriseId} enterprise={enterprise} /> : <NotFound />;
}

function Tree({ enterprise }: { enterprise: EnterpriseIdentity }) {
  const { t } = useTranslation();
  const { may } = useActing();
  const { tell, fail } = useAlerts();
  const editable = may("departments");
  const base = path`/enterprises/${enterprise.enterpriseId}/departments`;
  const [selected, setSelected] = useState<Department>();
  const [showing, setShowing] = useState(false);
  const [adding, setAdding] = useState(false);
  const move = useChange(
    ({ moved, target }: { moved: Moved; target: Target }) =>
      api.post(`${base}/${encodeURIComponent(moved.id)}/move`, target, { etag: moved.tag }),
    base,
  );
  const onMove = async (moved: Moved, target: Target) => {
    try {
      await move.mutateAsync({ moved, target });
      tell("success", t("uc.departments.moved", { name: moved.name }));
      return true;
    } catch (error) {
      fail(error);
      // Somebody else was first: the tree shows what he has done.
      void stale(base);
      return false;
    }
  };
  const wide = useMedia(SIDE_BY_SIDE);
  const alone = !wide && selected !== undefined && showing;
  const tree = useRef<HTMLDivElement>(null);
  const back = useRef(false);
  useEffect(() => {
    if (!alone && back.current) {
      back.current = false;
      tree.current?.querySelector<HTMLElement>("[role=treeitem][aria-selected=true]")?.focus();
    }
  }, [alone]);
  const onListed = useCallback((department: Department) => {
    setSelected((before) => (before?.id === department.id ? department : before));
  }, []);
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
        <GridItem lg={6} hidden={alone}>
          <Card>
            <CardBody>
              <div ref={tree}>
                <DepartmentTree
                  base={base}
                  editable={editable}
                  selected={selected?.id}
                  onSelect={(department) => {
                    setSelected(department);
                    setShowing(true);
                  }}
                  onListed={onListed}
                  onMove={onMove}
                />
              </div>
            </CardBody>
          </Card>
        </GridItem>
        <GridItem lg={6} hidden={!wide && !alone}>
          <Card>
            <CardBody>
              {alone && (
                <Button
                  variant="link"
                  isInline
                  className="uc-gap"
                  onClick={() => {
                    back.current = true;
                    setShowing(false);
                  }}
                >
                  {t("uc.departments.back")}
                </Button>
              )}
              {selected ? (
                <DepartmentDetail
                  key={selected.id}
                  enterpriseId={enterprise.enterpriseId}
                  listed={selected}
                  editable={editable}
                  alone={alone}
                  onMove={(moved, target) => void onMove(moved, target)}
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
        <AddDepartment
          title={t("uc.departments.add")}
          place={enterprise.enterpriseId}
          onAdd={async (values, idempotencyKey) => {
            await api.post(base, values, { idempotencyKey });
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
