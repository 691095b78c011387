import { Card, Label, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { path } from "../../api/client";
import type { FoundPerson } from "../../api/directoryTypes";
import type { Page } from "../../api/types";
import { api } from "../../api/useApi";
import { CursorPager } from "../../components/CursorPager";
import { LevelLabel } from "../../components/LevelLabel";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { AskField } from "./AskField";

/** What was looked for, and the cursors of the pages up to the one in sight. */
export type PersonPlace = { text: string; trail: string[] };

type PersonListProps = { place: PersonPlace; onPlace: (place: PersonPlace) => void };

const SEARCH = "/operator/persons/search";

/** Persons and internal accounts. Without something to look for there is no list of them. */
export function PersonList({ place, onPlace }: PersonListProps) {
  const { t } = useTranslation();
  const { text, trail } = place;
  const cursor = trail.at(-1);
  const list = useQuery({
    queryKey: [SEARCH, text, cursor],
    queryFn: () => api.post<Page<FoundPerson>>(cursor ? SEARCH + path`?cursor=${cursor}` : SEARCH, { text }),
    enabled: text !== "",
    gcTime: 0,
  });
  return (
    <Card>
      <Toolbar className="uc-toolbar">
        <ToolbarContent>
          <ToolbarItem className="uc-search">
            <AskField
              key={text}
              label={t("uc.directory.persons.ask")}
              hint={t("uc.directory.persons.hint")}
              value={text}
              onAsk={(asked) => {
                onPlace({ text: asked, trail: [] });
              }}
            />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      {text === "" ? (
        <Nothing title={t("uc.directory.persons.nobody-asked")} />
      ) : (
        <Loaded result={list} lines={6}>
          {({ items, next }) =>
            items.length === 0 && trail.length === 0 && !next ? (
              <Nothing title={t("uc.directory.persons.none")} body={t("uc.directory.persons.none.body")} />
            ) : (
              <>
                <PersonTable persons={items} />
                <CursorPager
                  cursor={{
                    current: cursor,
                    page: trail.length + 1,
                    forward: (on) => {
                      onPlace({ text, trail: [...trail, on] });
                    },
                    back: () => {
                      onPlace({ text, trail: trail.slice(0, -1) });
                    },
                  }}
                  next={next}
                />
              </>
            )
          }
        </Loaded>
      )}
    </Card>
  );
}

function PersonTable({ persons }: { persons: FoundPerson[] }) {
  const { t } = useTranslation();
  const head = {
    loginName: t("uc.directory.login-name"),
    name: t("uc.directory.name"),
    kind: t("uc.directory.kind"),
    level: t("uc.level"),
    state: t("uc.directory.state"),
  };
  return (
    <Table aria-label={t("uc.directory.persons")} variant="compact">
      <Thead>
        <Tr>
          {Object.values(head).map((title) => (
            <Th key={title}>{title}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {persons.map((person) => (
          <Tr key={person.id}>
            <Td dataLabel={head.loginName}>
              <Link to={path`/operator/directory/persons/${person.id}`}>{person.loginName}</Link>
            </Td>
            <Td dataLabel={head.name}>{person.name ?? <span className="uc-hint">{t("uc.none")}</span>}</Td>
            <Td dataLabel={head.kind}>{t(`uc.directory.kind.${person.kind}`)}</Td>
            <Td dataLabel={head.level}>
              <LevelLabel level={person.level} />
            </Td>
            <Td dataLabel={head.state}>
              <EnabledLabel enabled={person.enabled} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

export function EnabledLabel({ enabled }: { enabled: boolean }) {
  const { t } = useTranslation();
  return <Label color={enabled ? "green" : "grey"}>{t(enabled ? "uc.directory.in-use" : "uc.directory.disabled")}</Label>;
}
