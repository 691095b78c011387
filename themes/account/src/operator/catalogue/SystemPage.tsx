import { ActionGroup, Button, Card, CardBody, CardTitle, Form } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router-dom";
import type { CatalogueSystemView } from "../../api/catalogueTypes";
import { path, type Tagged } from "../../api/client";
import { api, stale } from "../../api/useApi";
import { useTagged } from "../../api/useEdit";
import { safeEntry } from "../../business/businessPath";
import { ICONS } from "../../business/icons";
import { SystemPicture } from "../../business/SystemPicture";
import { useAlerts } from "../../components/Alerts";
import { ChoiceField, FormProblem, TextField } from "../../components/fields";
import { Loaded } from "../../components/Loaded";
import { PageFrame } from "../../components/PageFrame";
import { useForm } from "../../components/useForm";
import { ACCOUNT_TYPES, lastAllowed, narrowed, systemDraft, type SystemDraft } from "./catalogueDraft";
import { CodeChecks } from "./CodeChecks";
import { RoleList } from "./RoleList";

const FIELDS = ["nameZh", "nameEn", "category", "entryUrl", "order"] as const;

/** One business system: what people read of it, and its roles. */
export function SystemPage() {
  const { t } = useTranslation();
  const { client = "" } = useParams();
  const address = path`/operator/catalogue/${client}`;
  const found = useTagged<CatalogueSystemView>(address);
  return (
    <PageFrame title={t("uc.catalogue.one")} above={[{ title: t("uc.nav.catalogue"), to: "/operator/catalogue" }]}>
      <Loaded result={found} lines={10}>
        {(tagged) => (
          <div className="uc-stack">
            <System key={tagged.etag} address={address} tagged={tagged} />
            <RoleList address={address} />
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}

function System({ address, tagged }: { address: string; tagged: Tagged<CatalogueSystemView> }) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const { value: system, etag } = tagged;
  const saved = systemDraft(system.settings);
  const form = useForm(saved);
  return (
    <Card>
      <CardTitle component="h2">{system.name}</CardTitle>
      <CardBody>
        <p className="uc-hint uc-gap">{t("uc.catalogue.client.is", { client: system.client })}</p>
        <Form
          className="uc-form"
          onSubmit={(event) => {
            event.preventDefault();
            void form
              .submit((values) => api.put(address, values, etag))
              .then(async (saved) => {
                if (saved) {
                  await stale("/operator/catalogue");
                  tell("success", t("uc.saved"));
                }
              });
          }}
        >
          <FormProblem problem={form.problem} shown={[...FIELDS, "icon"]} />
          {FIELDS.map((name) => (
            <TextField
              key={name}
              label={t(`uc.catalogue.field.${name}`)}
              hint={t(`uc.catalogue.field.${name}.hint`)}
              value={form.values[name]}
              error={form.error(name)}
              maxLength={255}
              onChange={(value) => {
                form.set(name, value);
              }}
            />
          ))}
          <ChoiceField
            label={t("uc.catalogue.icon")}
            hint={t("uc.catalogue.icon.hint")}
            value={form.values.icon}
            error={form.error("icon")}
            options={[{ value: "", label: t("uc.catalogue.icon.none") }, ...ICONS.map((value) => ({ value, label: t(`uc.catalogue.icon.${value}`) }))]}
            onChange={(value) => {
              form.set("icon", value);
            }}
          />
          <CodeChecks
            legend={t("uc.catalogue.account-types")}
            hint={t("uc.catalogue.account-types.hint")}
            codes={narrowed(ACCOUNT_TYPES, saved.accountTypes)}
            chosen={form.values.accountTypes}
            fixed={lastAllowed(saved.accountTypes, form.values.accountTypes)}
            text={(code) => t(`uc.catalogue.account-type.${code}`)}
            onChange={(chosen) => {
              form.set("accountTypes", chosen);
            }}
          />
          <Preview draft={form.values} name={system.name} />
          <ActionGroup>
            <Button type="submit" isDisabled={!form.dirty || form.busy} isLoading={form.busy}>
              {t("uc.save")}
            </Button>
          </ActionGroup>
        </Form>
      </CardBody>
    </Card>
  );
}

/** As people see it in both languages. */
function Preview({ draft, name }: { draft: SystemDraft; name: string }) {
  const { t } = useTranslation();
  const entry = safeEntry(draft.entryUrl);
  return (
    <section aria-label={t("uc.catalogue.preview")}>
      <h3 className="uc-section-title">{t("uc.catalogue.preview")}</h3>
      <ul className="uc-tiles">
        {(["nameZh", "nameEn"] as const).map((each) => (
          <li key={each} className="uc-tile" lang={each === "nameZh" ? "zh-CN" : "en"}>
            {draft.category && <span className="uc-hint">{draft.category}</span>}
            <span className="uc-tile-name">
              <SystemPicture icon={draft.icon} />
              {draft[each].trim() || name}
            </span>
            <span className="uc-hint">{entry ?? t("uc.catalogue.preview.no-entry")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
