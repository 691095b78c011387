import { Card, FormSelect, FormSelectOption, Label, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router-dom";
import { path } from "../../api/client";
import type { FoundEnterprise } from "../../api/directoryTypes";
import { CursorPager } from "../../components/CursorPager";
import { LevelLabel } from "../../components/LevelLabel";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { usePaged } from "../../components/usePaged";
import { AskField } from "./AskField";

/** Enterprises by code, login name or beginning of the name, and those that are suspended. */
export function EnterpriseList() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get("search") ?? "";
  const state = parameters.get("state") === "suspended" ? "suspended" : "";
  const { cursor, list } = usePaged<FoundEnterprise>("/operator/enterprises", { search, state });
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(parameters);
    next.set(name, value);
    setParameters(next, { replace: true });
  };
  return (
    <Card>
      <Toolbar className="uc-toolbar">
        <ToolbarContent>
          <ToolbarItem className="uc-search">
            <AskField
              key={search}
              label={t("uc.directory.enterprises.ask")}
              hint={t("uc.directory.enterprises.hint")}
              value={search}
              onAsk={(text) => {
                choose("search", text);
              }}
            />
          </ToolbarItem>
          <ToolbarItem>
            <FormSelect
              aria-label={t("uc.directory.state")}
              value={state}
              onChange={(_, value) => {
                choose("state", value);
              }}
            >
              <FormSelectOption value="" label={t("uc.directory.state.all")} />
              <FormSelectOption value="suspended" label={t("uc.directory.state.suspended")} />
            </FormSelect>
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Loaded result={list} lines={10}>
        {({ items, next }) =>
          items.length === 0 && !next ? (
            <Nothing title={t("uc.directory.enterprises.none")} />
          ) : (
            <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? "uc-busy" : undefined}>
              <EnterpriseTable enterprises={items} />
              <CursorPager cursor={cursor} next={next} />
            </div>
          )
        }
      </Loaded>
    </Card>
  );
}

function EnterpriseTable({ enterprises }: { enterprises: FoundEnterprise[] }) {
  const { t } = useTranslation();
  const head = {
    name: t("uc.enterprise.name"),
    uscc: t("uc.enterprise.uscc"),
    loginName: t("uc.directory.login-name"),
    level: t("uc.level"),
    state: t("uc.directory.state"),
  };
  return (
    <Table aria-label={t("uc.directory.enterprises")} variant="compact">
      <Thead>
        <Tr>
          {Object.values(head).map((title) => (
            <Th key={title}>{title}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {enterprises.map((enterprise) => (
          <Tr key={enterprise.id}>
            <Td dataLabel={head.name}>
              <Link to={path`/operator/directory/enterprises/${enterprise.id}`}>{enterprise.name}</Link>
            </Td>
            <Td dataLabel={head.uscc}>{enterprise.uscc}</Td>
            <Td dataLabel={head.loginName}>{enterprise.loginName}</Td>
            <Td dataLabel={head.level}>
              <LevelLabel level={enterprise.level} />
            </Td>
            <Td dataLabel={head.state}>
              <SuspendedLabel suspended={enterprise.suspendedAt !== undefined} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

export function SuspendedLabel({ suspended }: { suspended: boolean }) {
  const { t } = useTranslation();
  return <Label color={suspended ? "red" : "green"}>{t(suspended ? "uc.directory.suspended" : "uc.directory.in-use")}</Label>;
}
