import { Button, Card } from "@patternfly/react-core";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import type { Query } from "../api/client";
import { CursorPager } from "../components/CursorPager";
import { ExportButton } from "../components/ExportButton";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { usePaged } from "../components/usePaged";
import type { LogFilter } from "./logFilter";

/** How a log is asked for and shown. */
export type LogKind<F extends LogFilter, T> = {
  unfiltered: F;
  read: (parameters: URLSearchParams) => F;
  write: (filter: F) => URLSearchParams;
  query: (filter: F, now: Date) => Query;
  Toolbar: ComponentType<{ filter: F; byPerson: boolean; onChange: (part: Partial<F>) => void }>;
  Table: ComponentType<{ lines: T[]; byPerson: boolean }>;
  texts: { name: string; none: string; noneBody: string };
};

type LogListProps<F extends LogFilter, T> = { kind: LogKind<F, T>; address: string; byPerson: boolean };

/** A log page by page, with what narrows it and the way to a spreadsheet of it. */
export function LogList<F extends LogFilter, T>({ kind, address, byPerson }: LogListProps<F, T>) {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const filter = kind.read(parameters);
  const filtered = kind.write(filter).size > 0;
  const query = kind.query(filter, new Date());
  const { cursor, list } = usePaged<T>(address, query);
  const change = (part: Partial<F>) => {
    setParameters(kind.write({ ...filter, ...part }), { replace: true });
  };
  return (
    <div className="uc-stack">
      <div className="uc-page-actions">
        <ExportButton path={`${address}/export.xlsx`} query={query} name={t(kind.texts.name)} />
      </div>
      <Card>
        <kind.Toolbar filter={filter} byPerson={byPerson} onChange={change} />
        <Loaded result={list} lines={10}>
          {({ items, next }) =>
            items.length === 0 ? (
              <Nothing
                title={t(kind.texts.none)}
                body={t(filtered ? "uc.logs.none-found" : kind.texts.noneBody)}
                action={
                  filtered ? (
                    <Button
                      variant="link"
                      onClick={() => {
                        change(kind.unfiltered);
                      }}
                    >
                      {t("uc.members.clear")}
                    </Button>
                  ) : undefined
                }
              />
            ) : (
              <div aria-busy={list.isPlaceholderData} className={list.isPlaceholderData ? "uc-busy" : undefined}>
                <kind.Table lines={items} byPerson={byPerson} />
                <CursorPager cursor={cursor} next={next} />
              </div>
            )
          }
        </Loaded>
      </Card>
    </div>
  );
}
