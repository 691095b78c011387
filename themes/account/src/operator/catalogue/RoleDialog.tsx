import { Button, Form, Modal } from "@patternfly/react-core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { CatalogueRoleView } from "../../api/catalogueTypes";
import { path } from "../../api/client";
import { api, stale } from "../../api/useApi";
import { useAlerts } from "../../components/Alerts";
import { ChoiceField, FormProblem, TextField } from "../../components/fields";
import { useForm } from "../../components/useForm";
import { ACCOUNT_TYPES, ACTIVATABLE, lastAllowed, levelsFrom, narrowed, PARTICULARS, roleDraft, WAYS } from "./catalogueDraft";
import { CodeChecks } from "./CodeChecks";
import { RoleLine } from "./RoleList";

const LISTS = { accountTypes: ACCOUNT_TYPES, ways: WAYS, particulars: PARTICULARS } as const;
const TEXTS = { accountTypes: "account-type", ways: "way", particulars: "particular" } as const;

type RoleDialogProps = { address: string; role: CatalogueRoleView; onClose: () => void };

/** What a business role asks of its holder: operators can ask for more. */
export function RoleDialog({ address, role, onClose }: RoleDialogProps) {
  const { t } = useTranslation();
  const { tell } = useAlerts();
  const id = useId();
  const saved = roleDraft(role.settings);
  const form = useForm(saved);
  const { values } = form;
  return (
    <Modal
      isOpen
      variant="medium"
      title={t("uc.catalogue.role", { name: role.name })}
      onClose={onClose}
      actions={[
        <Button key="save" type="submit" form={id} isDisabled={!form.dirty || form.busy} isLoading={form.busy}>
          {t("uc.save")}
        </Button>,
        <Button key="cancel" variant="link" onClick={onClose}>
          {t("uc.cancel")}
        </Button>,
      ]}
    >
      <Form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          void form
            .submit(() => api.put(address + path`/roles/${role.name}`, values, role.tag))
            .then(async (saved) => {
              if (saved) {
                await stale(address);
                tell("success", t("uc.saved"));
                onClose();
              }
            });
        }}
      >
        <FormProblem problem={form.problem} shown={["activatable", "level", "descriptionZh", "descriptionEn"]} />
        <p className="uc-hint">{t("uc.catalogue.stricter")}</p>
        <ChoiceField
          label={t("uc.catalogue.activatable")}
          value={values.activatable}
          error={form.error("activatable")}
          options={ACTIVATABLE.map((value) => ({ value, label: t(`uc.catalogue.activatable.${value}`) }))}
          onChange={(value) => {
            form.set("activatable", value);
          }}
        />
        <ChoiceField
          label={t("uc.catalogue.level")}
          value={values.level}
          error={form.error("level")}
          options={levelsFrom(saved.level).map((value) => ({ value, label: t(`uc.level.${value}`) }))}
          onChange={(value) => {
            form.set("level", value);
          }}
        />
        {(Object.keys(LISTS) as (keyof typeof LISTS)[]).map((name) => (
          <CodeChecks
            key={name}
            legend={t(`uc.catalogue.list.${name}`)}
            hint={t(`uc.catalogue.list.${name}.hint`)}
            codes={name === "particulars" ? LISTS[name] : narrowed(LISTS[name], saved[name])}
            chosen={values[name]}
            fixed={name === "particulars" ? saved[name] : lastAllowed(saved[name], values[name])}
            text={(code) => t(`uc.catalogue.${TEXTS[name]}.${code}`)}
            onChange={(chosen) => {
              form.set(name, chosen);
            }}
          />
        ))}
        {(["descriptionZh", "descriptionEn"] as const).map((name) => (
          <TextField
            key={name}
            label={t(`uc.catalogue.field.${name}`)}
            hint={t(`uc.catalogue.field.${name}.hint`)}
            value={values[name]}
            error={form.error(name)}
            maxLength={255}
            onChange={(value) => {
              form.set(name, value);
            }}
          />
        ))}
        <section aria-label={t("uc.catalogue.preview")}>
          <h2 className="uc-section-title">{t("uc.catalogue.preview")}</h2>
          <RoleLine name={role.name} settings={values} />
        </section>
      </Form>
    </Modal>
  );
}
