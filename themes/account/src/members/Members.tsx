import { Button, Card } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router-dom";
import { path } from "../api/client";
import type { Member } from "../api/memberTypes";
import type { EnterpriseIdentity } from "../api/types";
import { CursorPager } from "../components/CursorPager";
import { Loaded } from "../components/Loaded";
import { Nothing } from "../components/Nothing";
import { usePaged } from "../components/usePaged";
import { useActing } from "../identity/IdentityProvider";
import { CreateMember } from "./CreateMember";
import { InviteMember } from "./InviteMember";
import { ExportMembers } from "./ExportMembers";
import { keptMember, keepMember, type MemberDraft } from "./memberDraft";
import { isFiltered, NO_FILTER, PAGE_SIZES, readFilter, toQuery, writeFilter, type MemberFilter } from "./memberQuery";
import { MemberTable } from "./MemberTable";
import { MemberToolbar } from "./MemberToolbar";
import { OpenInvitations } from "./OpenInvitations";

/** The people of an enterprise: pleasant with three and with ten thousand. */
export function Members({ enterprise }: { enterprise: EnterpriseIdentity }) {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const filter = readFilter(parameters);
  const { me, may } = useActing();
  const address = path`/enterprises/${enterprise.enterpriseId}/members`;
  const { cursor, list: members } = usePaged<Member>(address, toQuery(filter));
  const [dialog, setDialog] = useState<"create" | "invite">();
  // Outlives the dialog and a login in between: what was typed is there again when it is opened again.
  const owner = `${me.id} ${enterprise.enterpriseId}`;
  const [draft, setDraft] = useState(() => keptMember(owner));
  const keep = useCallback(
    (next: MemberDraft) => {
      setDraft(next);
      keepMember(owner, next);
    },
    [owner],
  );
  const change = (part: Partial<MemberFilter>) => {
    // Without the state of the entry: another list begins at its first page.
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
        <Button variant="secondary" component={(props: object) => <Link {...props} to="/account/members/import" />}>
          {t("uc.import.open")}
        </Button>
        <ExportMembers address={address} />
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
        <CreateMember enterpriseId={enterprise.enterpriseId} granting={may("grants")} appoints={may("enterprise")} draft={draft} onDraft={keep} onClose={close} />
      )}
      {dialog === "invite" && <InviteMember enterpriseId={enterprise.enterpriseId} granting={may("grants")} onClose={close} />}
    </div>
  );
}
