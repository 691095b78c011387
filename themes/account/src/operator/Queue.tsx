import { Card, FormSelect, FormSelectOption, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router-dom";
import type { CaseRow, CaseState } from "../api/caseTypes";
import { path } from "../api/client";
import { CursorPager } from "../components/CursorPager";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { PageFrame } from "../components/PageFrame";
import { useDates } from "../components/useDates";
import { usePaged } from "../components/usePaged";
import { AGES, days, OPEN } from "./cases";
import { StateLabel } from "./StateLabel";

const KINDS = ["enterprise", "person"] as const;

/** One of the choices, or nothing. */
function chosen(parameters: URLSearchParams, name: string, choices: readonly string[]): string | undefined {
  return choices.find((each) => each === parameters.get(name));
}

type QueueProps<Row extends CaseRow> = {
  /** Where the queue is, in the interface and on the pages. */
  address: string;
  title: string;
  lead: string;
  none: string;
  states: readonly CaseState[];
  /** Why there is a case. */
  reason: { title: string; of: (row: Row) => string };
};

/** Cases that wait for operators, the oldest first; filters stand in the page's address. */
export function Queue<Row extends CaseRow>({ address, title, lead, none, states, reason }: QueueProps<Row>) {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const state = chosen(parameters, "state", ["all", ...states]) ?? OPEN;
  const kind = chosen(parameters, "kind", KINDS);
  const age = chosen(parameters, "days", AGES);
  const { cursor, list } = usePaged<Row>(address, { state: state === OPEN ? undefined : state, kind, days: age });
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(parameters);
    next.set(name, value);
    setParameters(next, { replace: true });
  };
  return (
    <PageFrame title={title} lead={lead}>
      <Card>
        <Toolbar className="uc-toolbar">
          <ToolbarContent>
            <ToolbarItem>
              <FormSelect
                aria-label={t("uc.cases.state")}
                value={state}
                onChange={(_, value) => {
                  choose("state", value);
                }}
              >
                <FormSelectOption value={OPEN} label={t("uc.cases.state.open")} />
                <FormSelectOption value="all" label={t("uc.cases.state.all")} />
                {states.map((each) => (
                  <FormSelectOption key={each} value={each} label={t(`uc.cases.state.${each}`)} />
                ))}
              </FormSelect>
            </ToolbarItem>
            <ToolbarItem>
              <FormSelect
                aria-label={t("uc.cases.kind")}
                value={kind ?? ""}
                onChange={(_, value) => {
                  choose("kind", value);
                }}
              >
                <FormSelectOption value="" label={t("uc.cases.kind.all")} />
                {KINDS.map((each) => (
                  <FormSelectOption key={each} value={each} label={t(`uc.cases.kind.${each}`)} />
                ))}
              </FormSelect>
            </ToolbarItem>
            <ToolbarItem>
              <FormSelect
                aria-label={t("uc.cases.age")}
                value={age ?? ""}
                onChange={(_, value) => {
                  choose("days", value);
                }}
              >
                <FormSelectOption value="" label={t("uc.cases.age.all")} />
                {AGES.map((each) => (
                  <FormSelectOption key={each} value={each} label={t("uc.cases.age.from", { number: each })} />
                ))}
              </FormSelect>
            </ToolbarItem>
          </ToolbarContent>
        </Toolbar>
        <Loaded result={list} lines={10}>
          {({ items, next }) =>
            items.length === 0 ? (
              <Nothing title={none} />
            ) : (
              <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? "uc-busy" : undefined}>
                <QueueTable title={title} address={address} reason={reason} cases={items} />
                <CursorPager cursor={cursor} next={next} />
              </div>
            )
          }
        </Loaded>
      </Card>
    </PageFrame>
  );
}

type QueueTableProps<Row extends CaseRow> = Pick<QueueProps<Row>, "title" | "address" | "reason"> & { cases: Row[] };

function QueueTable<Row extends CaseRow>({ title, address, reason, cases }: QueueTableProps<Row>) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const age = (number: number) => (number === 0 ? t("uc.cases.days.none") : t("uc.cases.days", { number }));
  const head = {
    submitted: t("uc.cases.submitted"),
    kind: t("uc.cases.kind"),
    reason: reason.title,
    age: t("uc.cases.age"),
    state: t("uc.cases.state"),
  };
  return (
    <Table aria-label={title} variant="compact">
      <Thead>
        <Tr>
          {Object.values(head).map((name) => (
            <Th key={name}>{name}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {cases.map((each) => (
          <Tr key={each.id}>
            <Td dataLabel={head.submitted}>
              <Link to={address + path`/${each.id}`}>{moment(each.submittedAt)}</Link>
            </Td>
            <Td dataLabel={head.kind}>{t(`uc.cases.kind.${each.kind}`)}</Td>
            <Td dataLabel={head.reason}>{reason.of(each)}</Td>
            <Td dataLabel={head.age}>{age(days(each.submittedAt, new Date()))}</Td>
            <Td dataLabel={head.state}>
              <span>
                <StateLabel state={each.state} />
              </span>{" "}
              {each.mine && each.state === "taken" && <span className="uc-hint">{t("uc.cases.mine")}</span>}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
