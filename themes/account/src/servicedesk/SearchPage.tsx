import { Button, Card, CardBody, CardTitle, Form } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { path } from "../api/client";
import type { AccountHit } from "../api/deskTypes";
import { api } from "../api/useApi";
import { FormProblem, TextField } from "../components/fields";
import { Nothing } from "../components/Nothing";
import { PageFrame } from "../components/PageFrame";
import { useForm } from "../components/useForm";

/** Looks for accounts. */
export function SearchPage() {
  const { t } = useTranslation();
  return (
    <PageFrame title={t("uc.nav.service")} lead={t("uc.service.lead")}>
      <Search />
    </PageFrame>
  );
}

function Search() {
  const { t } = useTranslation();
  const form = useForm({ text: "" });
  const [found, setFound] = useState<AccountHit[]>();
  return (
    <Card>
      <CardTitle component="h2">{t("uc.service.search")}</CardTitle>
      <CardBody>
        <Form
          className="uc-form"
          onSubmit={(event) => {
            event.preventDefault();
            void form.submit(async (values) => {
              setFound(await api.post<AccountHit[]>("/operator/accounts/search", values));
            });
          }}
        >
          <FormProblem problem={form.problem} shown={["text"]} />
          <TextField
            label={t("uc.service.text")}
            hint={t("uc.service.text.hint")}
            required
            maxLength={100}
            value={form.values.text}
            error={form.error("text")}
            onChange={(text) => {
              form.set("text", text);
            }}
          />
          <div>
            <Button type="submit" isDisabled={form.values.text.trim() === "" || form.busy} isLoading={form.busy}>
              {t("uc.service.find")}
            </Button>
          </div>
        </Form>
        <div aria-live="polite" className="uc-gap-top">
          {found && (found.length === 0 ? <Nothing title={t("uc.service.nobody")} level="h3" /> : <Hits found={found} />)}
        </div>
      </CardBody>
    </Card>
  );
}

function Hits({ found }: { found: AccountHit[] }) {
  const { t } = useTranslation();
  return (
    <ul className="uc-rows">
      {found.map((account) => (
        <li key={account.id} className="uc-row">
          <div>
            <Link to={path`/operator/service/${account.id}`}>{account.loginName}</Link>
            <p className="uc-hint">{[t(`uc.service.type.${account.type}`), account.name, account.mobile].filter(Boolean).join(" · ")}</p>
          </div>
          {!account.enabled && <span className="uc-hint">{t("uc.service.disabled")}</span>}
        </li>
      ))}
    </ul>
  );
}
