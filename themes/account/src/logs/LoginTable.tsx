import { Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import type { Login } from "../api/types";
import { useDates } from "../components/useDates";
import { WAYS } from "./loginQuery";

const REASONS = [
  "invalid_user_credentials",
  "user_disabled",
  "user_temporarily_disabled",
  "expired_code",
  "access_denied",
  "rejected_by_user",
  "slow_down",
  "different_user_authenticating",
  "further-omitted",
  "not-yours",
  "malformed",
  "format-unknown",
  "challenge-stale",
  "weak-or-unknown-key",
  "proof-invalid",
  "not-yet-valid",
  "expired",
  "issuer-not-trusted",
  "weak-algorithm",
  "not-a-signing-certificate",
  "too-old",
  "issuer-revoked",
  "revoked",
  "revocation-unknown",
  "identity-missing",
  "organisation-code-only",
  "identity-ambiguous",
  "disabled",
  "refused",
  "stale",
  "mismatch",
  "person",
  "certificate-expired",
  "certificate-not-yet-valid",
  "certificate-revoked",
  "certificate-unusable",
  "licence-revoked",
  "licence-cancelled",
  "licence-moved",
  "licence-state",
  "no-licence-kind",
  "not-authorised",
  "partly-authorised",
  "role",
];

type LoginTableProps = { lines: Login[]; byPerson: boolean };

export function LoginTable({ lines, byPerson }: LoginTableProps) {
  const { t } = useTranslation();
  const { moment } = useDates();
  const head = {
    at: t("uc.logs.at"),
    who: t("uc.logs.login-name"),
    way: t("uc.logs.filter.way"),
    system: t("uc.logs.system"),
    result: t("uc.logs.filter.result"),
    ip: t("uc.logs.ip"),
    device: t("uc.logs.device"),
  };
  const way = (code: string | undefined) =>
    code === undefined ? "—" : (WAYS as readonly string[]).includes(code) ? t(`uc.logs.way.${code}`) : code;
  const reason = (code: string | undefined) => (code && REASONS.includes(code) ? t(`uc.logs.reason.${code}`) : t("uc.logs.reason.other"));
  return (
    <Table aria-label={t("uc.logs.logins")} variant="compact" gridBreakPoint="grid-lg" className="uc-logins">
      <Thead>
        <Tr>
          <Th modifier="nowrap">{head.at}</Th>
          {byPerson && <Th>{head.who}</Th>}
          <Th>{head.way}</Th>
          <Th>{head.system}</Th>
          <Th modifier="nowrap">{head.result}</Th>
          <Th modifier="nowrap">{head.ip}</Th>
          <Th>{head.device}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {lines.map((login) => (
          <Tr key={login.id} data-result={login.success ? "success" : "failure"}>
            <Td dataLabel={head.at} modifier="nowrap">
              {moment(login.at)}
            </Td>
            {byPerson && <Td dataLabel={head.who}>{login.loginName}</Td>}
            <Td dataLabel={head.way}>{way(login.way)}</Td>
            <Td dataLabel={head.system}>{login.system ?? "—"}</Td>
            <Td dataLabel={head.result}>
              <Label isCompact color={login.success ? "green" : "red"}>
                {t(login.success ? "uc.logs.result.success" : "uc.logs.result.failure")}
              </Label>
              {!login.success && <div className="uc-hint">{reason(login.reason)}</div>}
            </Td>
            <Td dataLabel={head.ip} modifier="nowrap">
              {login.ip ?? "—"}
              {login.region && <div className="uc-hint">{login.region}</div>}
            </Td>
            <Td dataLabel={head.device}>{login.device ?? "—"}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
