import { Button, Card } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { path } from "../api/client";
import type { Member } from "../api/memberTypes";
import type { EnterpriseIdentity, Page } from "../api/types";
import { useRead } from "../api/useApi";
import { CursorPager } from "../components/CursorPager";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { useCursor } from "../components/useCursor";
import { CreateMember } from "./CreateMember";
import { InviteMember } from "./InviteMember";
import { emptyMember } from "./memberDraft";
import { isFiltered, NO_FILTER, PAGE_SIZES, readFilter, toQuery, writeFilter, type MemberFilter } from "./memberQuery";
import { MemberTable } from "./MemberTable";
import { MemberToolbar } from "./MemberToolbar";
import { OpenInvitations } from "./OpenInvitations";

/** The people of an enterprise: pleasant with three and with ten thousand. */
export function Members({ enterprise }: { enterprise: EnterpriseIdentity }) {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const filter = readFilter(parameters);
  const cursor = useCursor();
  const address = path`/enterprises/${enterprise.enterpriseId}/members`;
  const members = useRead<Page<Member>>(address, toQuery(filter, cursor.current));
  const [dialog, setDialog] = useState<"create" | "invite">();
  // Outlives the dialog: what was typed is there again when it is opened again.
  const [draft, setDraft] = useState(emptyMember);
  const change = (part: Partial<MemberFilter>) => {
    cursor.restart();
    setParameters(writeFilter({ ...filter, ...part }), { replace: true });
  };
  const close = () => {
    setDialog(undefined);
  };
  return (
    <div className="uc-stack">
      <div className="uc-page-actions">
        <Button
          onClick={() => {
            setDialog("create");
          }}
        >
          {t("uc.member.create")}
        </Button>
        <Button
          variant="secondary"
          onClick={() => {
            setDialog("invite");
          }}
        >
          {t("uc.member.invite")}
        </Button>
      </div>
      <Card>
        <MemberToolbar enterpriseId={enterprise.enterpriseId} filter={filter} onChange={change} />
        <Loaded result={members} lines={10}>
          {({ items, next, total }) =>
            items.length === 0 ? (
              isFiltered(filter) ? (
                <Nothing
                  title={t("uc.members.none-found")}
                  body={t("uc.members.none-found.body")}
                  action={
                    <Button
                      variant="link"
                      onClick={() => {
                        change(NO_FILTER);
                      }}
                    >
                      {t("uc.members.clear")}
                    </Button>
                  }
                />
              ) : (
                <Nothing title={t("uc.members.none")} body={t("uc.members.none.body")} />
              )
            ) : (
              <div aria-busy={members.isPlaceholderData} className={members.isPlaceholderData ? "uc-busy" : undefined}>
                <MemberTable enterprise={enterprise} members={items} filter={filter} onSort={change} />
                <CursorPager cursor={cursor} next={next} total={total}>
                  <label className="uc-page-size">
                    {t("uc.pager.size")}{" "}
                    <select
                      value={filter.max}
                      onChange={(event) => {
                        change({ max: Number(event.target.value) });
                      }}
                    >
                      {PAGE_SIZES.map((size) => (
                        <option key={size}>{size}</option>
                      ))}
                    </select>
                  </label>
                </CursorPager>
              </div>
            )
          }
        </Loaded>
      </Card>
      <OpenInvitations enterpriseId={enterprise.enterpriseId} />
      {dialog === "create" && (
        <CreateMember enterpriseId={enterprise.enterpriseId} draft={draft} onDraft={setDraft} onClose={close} />
      )}
      {dialog === "invite" && <InviteMember enterpriseId={enterprise.enterpriseId} onClose={close} />}
    </div>
  );
}
