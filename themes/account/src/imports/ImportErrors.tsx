import { Button } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import type { ImportError } from "../api/memberTypes";
import { download } from "../components/download";
import { errorSheet } from "./errorSheet";

/** So many are shown at once; all are in the file. */
const SHOWN = 100;

/** What is wrong with which row. */
export function ImportErrors({ errors }: { errors: ImportError[] }) {
  const { t } = useTranslation();
  if (errors.length === 0) {
    return null;
  }
  const head = { row: t("uc.import.errors.row"), column: t("uc.import.errors.column"), message: t("uc.import.errors.message") };
  const whole = t("uc.import.errors.whole");
  return (
    <>
      <Table aria-label={t("uc.import.errors")} variant="compact" gridBreakPoint="grid-md" className="uc-import-errors">
        <Thead>
          <Tr>
            <Th modifier="fitContent">{head.row}</Th>
            <Th modifier="nowrap">{head.column}</Th>
            <Th>{head.message}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {errors.slice(0, SHOWN).map(({ row, field, column, message }) => (
            <Tr key={`${String(row)} ${field ?? ""}`} data-row={row}>
              <Td dataLabel={head.row}>{row}</Td>
              <Td dataLabel={head.column}>{column ?? whole}</Td>
              <Td dataLabel={head.message}>{message}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {errors.length > SHOWN && <p className="uc-hint">{t("uc.import.errors.first", { shown: SHOWN, total: errors.length })}</p>}
      <div className="uc-page-actions uc-gap-top">
        <Button
          variant="secondary"
          onClick={() => {
            download(errorSheet([head.row, head.column, head.message], errors, whole), `${t("uc.import.errors.name")}.csv`);
          }}
        >
          {t("uc.import.errors.download")}
        </Button>
      </div>
    </>
  );
}
