import { Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import type { Certificate } from "../api/types";
import { CursorPager } from "../components/CursorPager";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { useDates } from "../components/useDates";
import { usePaged } from "../components/usePaged";

const COLORS = { valid: "green", ending: "orange", expired: "red", replaced: "grey", disabled: "red", suspended: "orange" } as const;

/** Names that are the same in every language. */
const ALGORITHMS = { sm2: "SM2", rsa: "RSA", "ec-p256": "ECDSA P-256", "ec-p384": "ECDSA P-384" } as const;

/** The certificates that stand under a path. */
export function CertificateTable({ path }: { path: string }) {
  const { t } = useTranslation();
  const { day } = useDates();
  const { cursor, list } = usePaged<Certificate>(path);
  return (
    <Loaded result={list}>
      {({ items, next }) =>
        items.length === 0 ? (
          <Nothing title={t("uc.certificates.none")} body={t("uc.certificates.none.body")} />
        ) : (
          <>
            <Table aria-label={t("uc.nav.certificates")} className="uc-sheet">
              <Thead>
                <Tr>
                  <Th>{t("uc.certificates.subject")}</Th>
                  <Th>{t("uc.certificates.vendor")}</Th>
                  <Th>{t("uc.certificates.serial")}</Th>
                  <Th modifier="nowrap">{t("uc.certificates.algorithm")}</Th>
                  <Th modifier="nowrap">{t("uc.certificates.until")}</Th>
                  <Th modifier="fitContent">{t("uc.certificates.state")}</Th>
                </Tr>
              </Thead>
              <Tbody>
                {items.map((certificate) => (
                  <Tr key={certificate.id}>
                    <Td dataLabel={t("uc.certificates.subject")}>{certificate.subject}</Td>
                    <Td dataLabel={t("uc.certificates.vendor")}>{certificate.vendor}</Td>
                    <Td dataLabel={t("uc.certificates.serial")}>
                      {certificate.serial}
                    </Td>
                    <Td dataLabel={t("uc.certificates.algorithm")}>
                      {certificate.algorithm ? ALGORITHMS[certificate.algorithm] : "–"}
                    </Td>
                    <Td dataLabel={t("uc.certificates.until")}>{day(certificate.notAfter)}</Td>
                    <Td dataLabel={t("uc.certificates.state")}>
                      <Label color={COLORS[certificate.state]}>{t(`uc.certificates.state.${certificate.state}`)}</Label>
                    </Td>
                  </Tr>
                ))}
              </Tbody>
            </Table>
            <CursorPager cursor={cursor} next={next} />
          </>
        )
      }
    </Loaded>
  );
}
