import { Card, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import type { ProposalView } from "../../api/directoryTypes";
import { CursorPager } from "../../components/CursorPager";
import { Loaded } from "../../components/Loaded";
import { Nothing } from "../../components/Nothing";
import { PageFrame } from "../../components/PageFrame";
import { usePaged } from "../../components/usePaged";
import { useActing } from "../../identity/IdentityProvider";
import { NotFound } from "../../shell/NotFound";
import { ProposalRow } from "./ProposalRow";

type Which = "waiting" | "mine";

/** What no operator does alone: what waits for a decision, and what became of one's own. */
export function Proposals() {
  const { t } = useTranslation();
  const { me } = useActing();
  const [parameters, setParameters] = useSearchParams();
  const which: Which = parameters.get("list") === "mine" ? "mine" : "waiting";
  if (!me.operator) {
    return <NotFound />;
  }
  return (
    <PageFrame title={t("uc.nav.proposals")} lead={t("uc.proposals.lead")}>
      <Tabs
        className="uc-tabs"
        aria-label={t("uc.nav.proposals")}
        activeKey={which}
        onSelect={(_, key) => {
          setParameters(key === "mine" ? { list: "mine" } : {}, { state: { keepFocus: true } });
        }}
        mountOnEnter
        unmountOnExit
      >
        <Tab eventKey="waiting" title={<TabTitleText>{t("uc.proposals.waiting")}</TabTitleText>}>
          <ProposalList which="waiting" />
        </Tab>
        <Tab eventKey="mine" title={<TabTitleText>{t("uc.proposals.mine")}</TabTitleText>}>
          <ProposalList which="mine" />
        </Tab>
      </Tabs>
    </PageFrame>
  );
}

function ProposalList({ which }: { which: Which }) {
  const { t } = useTranslation();
  const { cursor, list } = usePaged<ProposalView>("/operator/proposals", { list: which });
  return (
    <Card>
      <Loaded result={list} lines={6}>
        {({ items, next }) =>
          items.length === 0 && !next ? (
            <Nothing title={t(`uc.proposals.${which}.none`)} />
          ) : (
            <>
              <ul className="uc-rows uc-security">
                {items.map((proposal) => (
                  <ProposalRow key={proposal.id} proposal={proposal} />
                ))}
              </ul>
              <CursorPager cursor={cursor} next={next} />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}
