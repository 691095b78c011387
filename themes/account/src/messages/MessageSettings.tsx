import { Card, CardBody, CardTitle, Checkbox, ExpandableSection, List, ListItem } from "@patternfly/react-core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Tagged } from "../api/client";
import type { MessageKind, MessagePlace, MessageSettings as Settings, MessageTopic } from "../api/types";
import { api } from "../api/useApi";
import { useChange, useTagged } from "../api/useEdit";
import { useAlerts } from "../components/Alerts";
import { Loaded } from "../components/Loaded";
import { PageFrame } from "../components/PageFrame";

const PATH = "/me/message-settings";

type Choice = { kind: string } & Partial<Record<MessagePlace, boolean>>;

/** Which messages come by SMS and email as well; kept at once. */
export function MessageSettings() {
  const { t } = useTranslation();
  const settings = useTagged<Settings>(PATH);
  return (
    <PageFrame title={t("uc.message-settings")} lead={t("uc.message-settings.lead")} above={[{ title: t("uc.messages"), to: "/messages" }]}>
      <Loaded result={settings} lines={8}>
        {(latest) => <Topics latest={latest} />}
      </Loaded>
    </PageFrame>
  );
}

function Topics({ latest }: { latest: Tagged<Settings> }) {
  const { fail } = useAlerts();
  const chosen = useChange((choice: Choice) => api.patch<Settings>(PATH, { kinds: [choice] }, latest.etag), PATH);
  return (
    <div className="uc-stack">
      {latest.value.topics.map((topic) => (
        <Topic
          key={topic.topic}
          topic={topic}
          pending={chosen.isPending ? chosen.variables : undefined}
          onChoose={(choice) => {
            chosen.mutate(choice, { onError: fail });
          }}
        />
      ))}
    </div>
  );
}

type TopicProps = {
  topic: MessageTopic;
  /** What is being kept; nothing else is chosen meanwhile. */
  pending: Choice | undefined;
  onChoose: (choice: Choice) => void;
};

function Topic({ topic, pending, onChoose }: TopicProps) {
  const { t } = useTranslation();
  const ordinary = topic.kinds.filter((kind) => !kind.security);
  const security = topic.kinds.filter((kind) => kind.security);
  return (
    <Card>
      <CardTitle component="h2">{t(`uc.message-settings.topic.${topic.topic}`)}</CardTitle>
      {ordinary.length > 0 && (
        <ul className="uc-rows uc-security">
          {ordinary.map((kind) => (
            <Kind key={kind.kind} kind={kind} pending={pending} onChoose={onChoose} />
          ))}
        </ul>
      )}
      {security.length > 0 && (
        <CardBody>
          <ExpandableSection toggleText={t("uc.message-settings.always", { number: security.length })}>
            <List>
              {security.map((kind) => (
                <ListItem key={kind.kind}>{kind.title}</ListItem>
              ))}
            </List>
          </ExpandableSection>
        </CardBody>
      )}
    </Card>
  );
}

function Kind({ kind, pending, onChoose }: { kind: MessageKind } & Pick<TopicProps, "pending" | "onChoose">) {
  const { t } = useTranslation();
  const id = useId();
  const shown = pending?.kind === kind.kind ? { ...kind, ...pending } : kind;
  const places = (["sms", "email"] as const).filter((place) => kind[place] !== undefined);
  return (
    <li className="uc-row" data-kind={kind.kind}>
      <h3 className="uc-row-title" id={id}>
        {kind.title}
      </h3>
      {places.length === 0 ? (
        <span className="uc-hint">{t("uc.message-settings.page-only")}</span>
      ) : (
        <div className="uc-row-actions uc-row-checks" role="group" aria-labelledby={id}>
          {places.map((place) => (
            <Checkbox
              key={place}
              id={`${id}-${place}`}
              label={t(`uc.message-settings.place.${place}`)}
              isChecked={shown[place] === true}
              isDisabled={pending !== undefined}
              onChange={(_, wanted) => {
                onChoose({ kind: kind.kind, [place]: wanted });
              }}
            />
          ))}
        </div>
      )}
    </li>
  );
}
