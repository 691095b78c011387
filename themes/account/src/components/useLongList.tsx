import { Button } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { MANY, matches } from "./matching";
import { SearchField } from "./SearchField";

export type LongList<T> = {
  shown: T[];
  /** To search by; none when the list is short. */
  search: ReactNode;
  /** Says that nothing is found, or shows what is left. */
  rest: ReactNode;
};

/**
 * A list that is wholly here, but may be long: it is searched, and shown bit by bit.
 *
 * @param text what of an item is searched
 * @param step how many are shown at first, and how many more each time
 */
export function useLongList<T>(all: readonly T[], text: (item: T) => string, label: string, step: number): LongList<T> {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [most, setMost] = useState(step);
  const found = typed.trim() === "" ? all : all.filter((item) => matches(text(item), typed.trim()));
  const type = (next: string) => {
    setTyped(next);
    setMost(step);
  };
  const left = found.length - most;
  return {
    shown: found.slice(0, most),
    search: all.length > MANY && <SearchField className="uc-long-search" label={label} value={typed} onType={type} />,
    rest: (
      <div role="status">
        {found.length === 0 && typed !== "" && <p className="uc-hint">{t("uc.list.none-found")}</p>}
        {left > 0 && (
          <Button
            variant="link"
            onClick={() => {
              setMost(most + step);
            }}
          >
            {t("uc.list.more", { number: left })}
          </Button>
        )}
      </div>
    ),
  };
}
