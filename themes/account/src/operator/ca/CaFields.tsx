import { ExpandableSection } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { ChoiceField, TextField } from "../../components/fields";
import type { Form } from "../../components/useForm";
import { MODES, type CaDraft } from "./caDraft";
import { PemField } from "./PemField";

const LONG = ["algorithms", "ways"] as const;
const REVOCATION = ["hosts", "crlUrls"] as const;

/** What an operator says of an authority. */
export function CaFields({ form }: { form: Form<CaDraft> }) {
  const { t } = useTranslation();
  const text = (name: Exclude<keyof CaDraft, "certificates" | "revocation">, more: { required?: boolean; long?: boolean } = {}) => (
    <TextField
      key={name}
      label={t(`uc.cas.field.${name}`)}
      hint={t(`uc.cas.field.${name}.hint`)}
      value={form.values[name]}
      error={form.error(name)}
      onChange={(value) => {
        form.set(name, value);
      }}
      {...more}
    />
  );
  return (
    <>
      {text("name", { required: true })}
      <PemField
        several
        label={t("uc.cas.field.certificates")}
        hint={t("uc.cas.field.certificates.hint")}
        value={form.values.certificates}
        error={form.error("certificates")}
        onChange={(value) => {
          form.set("certificates", value);
        }}
      />
      {text("hotline")}
      {text("driverUrl")}
      <ChoiceField
        label={t("uc.cas.field.revocation")}
        hint={t("uc.cas.field.revocation.hint")}
        value={form.values.revocation}
        error={form.error("revocation")}
        options={MODES.map((value) => ({ value, label: t(`uc.cas.mode.${value}`) }))}
        onChange={(value) => {
          form.set("revocation", value);
        }}
      />
      {text("ocspUrl")}
      {REVOCATION.map((name) => text(name, { long: true }))}
      <ExpandableSection toggleText={t("uc.cas.more")} isIndented>
        <div className="uc-checks">
          {text("identityRules", { long: true })}
          {LONG.map((name) => text(name, { long: true }))}
          {text("notIssuedBefore")}
        </div>
      </ExpandableSection>
    </>
  );
}
