import { Button, Card, Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link, Route, Routes, useNavigate } from "react-router-dom";
import type { TrustedCaRow } from "../../api/caTypes";
import { path } from "../../api/client";
import { CursorPager } from "../../components/CursorPager";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { PageFrame } from "../../components/PageFrame";
import { useDates } from "../../components/useDates";
import { usePaged } from "../../components/usePaged";
import { useActing } from "../../identity/IdentityProvider";
import { NotFound } from "../../shell/NotFound";
import { CaPage } from "./CaPage";
import { NewCa } from "./NewCa";

/** Operators look after the authorities whose certificates are trusted. */
export function TrustedCas() {
  const { me } = useActing();
  if (!me.operator) {
    return <NotFound />;
  }
  return (
    <Routes>
      <Route index element={<CaList />} />
      <Route path="new" element={<NewCa />} />
      <Route path=":ca" element={<CaPage />} />
    </Routes>
  );
}

function CaList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { cursor, list } = usePaged<TrustedCaRow>("/operator/cas");
  return (
    <PageFrame
      title={t("uc.nav.cas")}
      lead={t("uc.cas.lead")}
      actions={<Button onClick={() => void navigate("/operator/cas/new")}>{t("uc.cas.add")}</Button>}
    >
      <Card>
        <Loaded result={list} lines={6}>
          {({ items, next }) =>
            items.length === 0 ? (
              <Nothing title={t("uc.cas.none")} />
            ) : (
              <>
                <CaTable cas={items} />
                <CursorPager cursor={cursor} next={next} />
              </>
            )
          }
        </Loaded>
      </Card>
    </PageFrame>
  );
}

function CaTable({ cas }: { cas: TrustedCaRow[] }) {
  const { t } = useTranslation();
  const { day } = useDates();
  const head = { name: t("uc.cas.name"), hotline: t("uc.cas.hotline"), roots: t("uc.cas.roots"), ends: t("uc.cas.ends"), state: t("uc.cas.state") };
  return (
    <Table aria-label={t("uc.nav.cas")} variant="compact">
      <Thead>
        <Tr>
          {Object.values(head).map((title) => (
            <Th key={title}>{title}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {cas.map((ca) => (
          <Tr key={ca.id}>
            <Td dataLabel={head.name}>
              <Link to={path`/operator/cas/${ca.id}`}>{ca.name}</Link>
            </Td>
            <Td dataLabel={head.hotline}>{ca.hotline ?? <span className="uc-hint">{t("uc.none")}</span>}</Td>
            <Td dataLabel={head.roots}>{ca.roots}</Td>
            <Td dataLabel={head.ends}>{ca.endsAt && day(ca.endsAt)}</Td>
            <Td dataLabel={head.state}>
              <CaLabel enabled={ca.enabled} problem={ca.problem} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

export function CaLabel({ enabled, problem }: { enabled: boolean; problem: string | undefined }) {
  const { t } = useTranslation();
  if (problem) {
    return <Label color="red">{t("uc.cas.unusable")}</Label>;
  }
  return <Label color={enabled ? "green" : "grey"}>{t(enabled ? "uc.cas.enabled" : "uc.cas.disabled")}</Label>;
}
