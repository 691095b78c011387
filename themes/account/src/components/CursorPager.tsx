import { Button } from "@patternfly/react-core";
import AngleLeftIcon from "@patternfly/react-icons/dist/esm/icons/angle-left-icon";
import AngleRightIcon from "@patternfly/react-icons/dist/esm/icons/angle-right-icon";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Cursor } from "./useCursor";

type CursorPagerProps = { cursor: Cursor; next: string | undefined; total?: number | undefined; children?: ReactNode };

/** Back and on through a list; nothing when all of it is in sight. */
export function CursorPager({ cursor, next, total, children }: CursorPagerProps) {
  const { t } = useTranslation();
  if (cursor.page === 1 && !next && total === undefined) {
    return null;
  }
  return (
    <nav className="uc-pager" aria-label={t("uc.pager")}>
      {total !== undefined && <span className="uc-hint">{t("uc.pager.total", { number: total })}</span>}
      {children}
      <Button variant="plain" aria-label={t("uc.pager.back")} isDisabled={cursor.page === 1} onClick={cursor.back}>
        <AngleLeftIcon />
      </Button>
      <span aria-live="polite">{t("uc.pager.page", { number: cursor.page })}</span>
      <Button
        variant="plain"
        aria-label={t("uc.pager.on")}
        isDisabled={!next}
        onClick={() => {
          if (next) {
            cursor.forward(next);
          }
        }}
      >
        <AngleRightIcon />
      </Button>
    </nav>
  );
}
