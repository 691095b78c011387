import { Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Preferences } from "../api/types";
import { useAlerts } from "../components/Alerts";
import { PageFrame } from "../components/PageFrame";
import { ACCENTS, APPEARANCES, NAVIGATIONS } from "./preferences";
import { useStyle } from "./StyleProvider";

/** Layout of the navigation, light or dark, accent: applied at once and kept. */
export function StylePage() {
  const { t } = useTranslation();
  const { preferences, change } = useStyle();
  const { fail } = useAlerts();
  const set = (part: Partial<Preferences>) => {
    change({ ...preferences, ...part }).catch(fail);
  };
  return (
    <PageFrame title={t("uc.nav.style")} lead={t("uc.style.lead")}>
      <div className="uc-stack">
        <Choice
          name="navigation"
          values={NAVIGATIONS}
          chosen={preferences.navigation}
          onChoose={(navigation) => {
            set({ navigation });
          }}
        />
        <Choice
          name="appearance"
          values={APPEARANCES}
          chosen={preferences.appearance}
          onChoose={(appearance) => {
            set({ appearance });
          }}
        />
        <Choice
          name="accent"
          values={ACCENTS}
          chosen={preferences.accent}
          onChoose={(accent) => {
            set({ accent });
          }}
        />
      </div>
    </PageFrame>
  );
}

type ChoiceProps<V extends string> = {
  name: string;
  values: readonly V[];
  chosen: V;
  onChoose: (value: V) => void;
};

function Choice<V extends string>({ name, values, chosen, onChoose }: ChoiceProps<V>) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Card>
      <CardTitle component="h2" id={id}>
        {t(`uc.style.${name}`)}
      </CardTitle>
      <CardBody>
        <div role="radiogroup" aria-labelledby={id} className="uc-choices">
          {values.map((value) => (
            <label key={value} className="uc-choice" data-value={value}>
              <input
                type="radio"
                name={name}
                value={value}
                checked={value === chosen}
                onChange={() => {
                  onChoose(value);
                }}
              />
              <span className={`uc-picture uc-picture-${name} uc-picture-${value}`} aria-hidden="true">
                <i />
                <i />
                <i />
              </span>
              <span className="uc-choice-name">{t(`uc.style.${name}.${value}`)}</span>
            </label>
          ))}
        </div>
      </CardBody>
    </Card>
  );
}
