import { Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr, type ThProps } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { Member, MemberState } from "../api/memberTypes";
import type { EnterpriseIdentity } from "../api/types";
import { useDates } from "../components/useDates";
import { FROM_LIST } from "../components/useWayBack";
import { MemberActions } from "./MemberActions";
import type { MemberFilter, SortColumn } from "./memberQuery";

const COLUMNS: SortColumn[] = ["name", "loginName", "joinedAt"];

const COLORS: Record<MemberState, "green" | "grey" | "orange"> = { active: "green", disabled: "grey", leaving: "orange" };

export function MemberStateLabel({ state }: { state: MemberState }) {
  const { t } = useTranslation();
  return (
    <Label isCompact color={COLORS[state]}>
      {t(`uc.member.state.${state}`)}
    </Label>
  );
}

type MemberTableProps = {
  enterprise: EnterpriseIdentity;
  members: Member[];
  filter: MemberFilter;
  onSort: (sort: Pick<MemberFilter, "sort" | "order">) => void;
};

export function MemberTable({ enterprise, members, filter, onSort }: MemberTableProps) {
  const { t } = useTranslation();
  const { day } = useDates();
  const sort = (column: SortColumn): NonNullable<ThProps["sort"]> => ({
    columnIndex: COLUMNS.indexOf(column),
    sortBy: { index: COLUMNS.indexOf(filter.sort), direction: filter.order },
    onSort: (_, index, order) => {
      onSort({ sort: COLUMNS[index] ?? "name", order });
    },
  });
  const head = { name: t("uc.member.name"), login: t("uc.member.login-name"), kind: t("uc.member.kind"), departments: t("uc.member.departments"), mobile: t("uc.member.mobile"), state: t("uc.member.state"), joined: t("uc.member.joined") };
  return (
    <Table aria-label={t("uc.account.members")} variant="compact" gridBreakPoint="grid-lg" className="uc-members">
      <Thead>
        <Tr>
          <Th sort={sort("name")}>{head.name}</Th>
          <Th sort={sort("loginName")}>{head.login}</Th>
          <Th modifier="nowrap">{head.kind}</Th>
          <Th>{head.departments}</Th>
          <Th modifier="nowrap">{head.mobile}</Th>
          <Th modifier="fitContent">{head.state}</Th>
          <Th modifier="nowrap" sort={sort("joinedAt")}>
            {head.joined}
          </Th>
          <Th screenReaderText={t("uc.actions")} />
        </Tr>
      </Thead>
      <Tbody>
        {members.map((member) => (
          <Tr key={member.userId} data-member={member.loginName}>
            <Td dataLabel={head.name}>
              <Link to={`/account/members/${encodeURIComponent(member.userId)}`} state={FROM_LIST}>
                {member.name}
              </Link>{" "}
              {member.memberAdministrator && (
                <Label isCompact color="blue">
                  {t("uc.member.administrator")}
                </Label>
              )}
            </Td>
            <Td dataLabel={head.login}>{member.loginName}</Td>
            <Td dataLabel={head.kind} modifier="nowrap">
              {t(`uc.member.kind.${member.kind}`)}
            </Td>
            <Td dataLabel={head.departments}>{member.departments.map((each) => each.name).join(t("uc.list.and")) || "—"}</Td>
            <Td dataLabel={head.mobile} modifier="nowrap">
              {member.mobile ?? "—"}
            </Td>
            <Td dataLabel={head.state}>
              <MemberStateLabel state={member.state} />
            </Td>
            <Td dataLabel={head.joined} modifier="nowrap">
              {member.joinedAt ? day(member.joinedAt) : "—"}
            </Td>
            <Td isActionCell>{member.kind !== "owner" && <MemberActions enterprise={enterprise} member={member} />}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
