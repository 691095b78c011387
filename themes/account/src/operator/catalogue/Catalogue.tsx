import { Card } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link, Route, Routes } from "react-router-dom";
import type { CatalogueSystemRow } from "../../api/catalogueTypes";
import { path } from "../../api/client";
import { CursorPager } from "../../components/CursorPager";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { PageFrame } from "../../components/PageFrame";
import { usePaged } from "../../components/usePaged";
import { useActing } from "../../identity/IdentityProvider";
import { NotFound } from "../../shell/NotFound";
import { SystemPage } from "./SystemPage";

/** Operators look after the business catalogue. */
export function Catalogue() {
  const { me } = useActing();
  if (!me.operator) {
    return <NotFound />;
  }
  return (
    <Routes>
      <Route index element={<SystemList />} />
      <Route path=":client" element={<SystemPage />} />
    </Routes>
  );
}

function SystemList() {
  const { t } = useTranslation();
  const { cursor, list } = usePaged<CatalogueSystemRow>("/operator/catalogue");
  const head = { name: t("uc.catalogue.name"), client: t("uc.catalogue.client"), category: t("uc.catalogue.category") };
  return (
    <PageFrame title={t("uc.nav.catalogue")} lead={t("uc.catalogue.lead")}>
      <Card>
        <Loaded result={list} lines={8}>
          {({ items, next }) =>
            items.length === 0 ? (
              <Nothing title={t("uc.catalogue.none")} />
            ) : (
              <>
                <Table aria-label={t("uc.nav.catalogue")} variant="compact">
                  <Thead>
                    <Tr>
                      {Object.values(head).map((title) => (
                        <Th key={title}>{title}</Th>
                      ))}
                    </Tr>
                  </Thead>
                  <Tbody>
                    {items.map((system) => (
                      <Tr key={system.id}>
                        <Td dataLabel={head.name}>
                          <Link to={path`/operator/catalogue/${system.id}`}>{system.name}</Link>
                        </Td>
                        <Td dataLabel={head.client}>{system.client}</Td>
                        <Td dataLabel={head.category}>{system.category || <span className="uc-hint">{t("uc.none")}</span>}</Td>
                      </Tr>
                    ))}
                  </Tbody>
                </Table>
                <CursorPager cursor={cursor} next={next} />
              </>
            )
          }
        </Loaded>
      </Card>
    </PageFrame>
  );
}
