import { Alert, Button, Card, CardBody, CardFooter, CardTitle, ProgressStep, ProgressStepper } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Level } from "../api/types";
import { PageFrame } from "../components/PageFrame";
import { useDates } from "../components/useDates";
import { useActing } from "../identity/IdentityProvider";
import { startAction } from "../session/keycloak";
import { ReviewNotice } from "./ReviewNotice";

const LEVELS: Level[] = [1, 2, 3];

/** The level reached, what it allows, and the way up; the proof itself is given in the flow. */
export function RealName() {
  const { t } = useTranslation();
  const { me, identity, enterprise } = useActing();
  const level = identity.kind === "enterprise" ? identity.level : me.realName.level;
  const enterpriseAccount = me.accountType === "enterprise";
  const { day } = useDates();
  const foreign = enterprise !== undefined && !enterpriseAccount;
  return (
    <PageFrame title={t("uc.nav.real-name")} lead={t("uc.real-name.lead")}>
      <div className="uc-stack">
        <Card>
          <CardTitle component="h2">
            {enterprise ? t("uc.real-name.of", { name: enterprise.name }) : t("uc.real-name.mine")}
          </CardTitle>
          <CardBody>
            <ProgressStepper isCenterAligned aria-label={t("uc.level")}>
              {LEVELS.map((step) => (
                <ProgressStep
                  key={step}
                  id={`uc-level-${String(step)}`}
                  titleId={`uc-level-${String(step)}-title`}
                  variant={step <= level ? "success" : "pending"}
                  isCurrent={step === level}
                  description={t(`uc.level.${String(step)}.means`)}
                  aria-label={t(step <= level ? "uc.level.reached" : "uc.level.open", { level: t(`uc.level.${String(step)}`) })}
                >
                  {t(`uc.level.${String(step)}`)}
                </ProgressStep>
              ))}
            </ProgressStepper>
          </CardBody>
        </Card>
        {!foreign && me.realName.review && <ReviewNotice review={me.realName.review} />}
        {!foreign && me.realName.lapsed && (
          <Alert
            isInline
            variant="warning"
            title={t("uc.real-name.lapsed", { level: t(`uc.level.${String(me.realName.lapsed.level)}`), day: day(me.realName.lapsed.at) })}
          />
        )}
        {foreign ? (
          <Alert isInline variant="info" title={t("uc.real-name.main-account-only")} />
        ) : level === 3 ? (
          <Alert isInline variant="success" title={t("uc.real-name.top")} />
        ) : (
          <Card>
            <CardTitle component="h2">{t("uc.real-name.how")}</CardTitle>
            <CardBody>
              <p>{t(enterpriseAccount ? "uc.real-name.how.enterprise" : "uc.real-name.how.person")}</p>
            </CardBody>
            <CardFooter>
              <Button
                onClick={() => {
                  startAction("uc-real-name-upgrade");
                }}
              >
                {t("uc.real-name.start")}
              </Button>
            </CardFooter>
          </Card>
        )}
      </div>
    </PageFrame>
  );
}
