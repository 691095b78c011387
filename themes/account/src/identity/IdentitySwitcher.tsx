import { Label, MenuToggle, Select, SelectList, SelectOption } from "@patternfly/react-core";
import BuildingIcon from "@patternfly/react-icons/dist/esm/icons/building-icon";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";
import type { Identity } from "../api/types";
import { MANY, matches } from "../components/matching";
import { MenuSearchField } from "../components/SearchField";
import { hasUnsaved } from "../session/unsaved";
import { identityKey } from "./choose";
import { useActing } from "./IdentityProvider";

/** As whom one acts; nothing to choose for who is only himself. */
export function IdentitySwitcher() {
  const { t } = useTranslation();
  const { me, identity, actAs } = useActing();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const navigate = useNavigate();
  if (me.identities.length < 2) {
    return null;
  }
  const name = (each: Identity) => (each.kind === "self" ? t("uc.identity.self", { name: me.name }) : each.name);
  const shown = me.identities.filter((each) => matches(each.kind === "self" ? name(each) : `${each.name} ${each.uscc}`, typed.trim()));
  return (
    <Select
      isOpen={open}
      onOpenChange={setOpen}
      selected={identityKey(identity)}
      onSelect={(_, key) => {
        setOpen(false);
        if (key !== identityKey(identity)) {
          if (!hasUnsaved()) {
            actAs(String(key));
          }
          void navigate("/");
        }
      }}
      popperProps={{ position: "right", enableFlip: true }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          isExpanded={open}
          icon={<BuildingIcon />}
          className="uc-identity"
          aria-label={t("uc.identity.switch", { name: name(identity) })}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <span className="uc-identity-name">{name(identity)}</span>
        </MenuToggle>
      )}
    >
      {me.identities.length > MANY && <MenuSearchField label={t("uc.identity.search")} value={typed} onType={setTyped} />}
      <SelectList aria-label={t("uc.identity.choose")} className="uc-identity-list">
        {shown.map((each) => (
          <SelectOption
            key={identityKey(each)}
            value={identityKey(each)}
            {...(each.kind === "enterprise" ? { description: each.uscc } : {})}
          >
            {name(each)}{" "}
            {each.kind === "enterprise" && <Label isCompact>{t(`uc.member.kind.${each.memberRole}`)}</Label>}
          </SelectOption>
        ))}
        {shown.length === 0 && (
          <SelectOption isDisabled value="nothing">
            {t("uc.list.none-found")}
          </SelectOption>
        )}
      </SelectList>
    </Select>
  );
}
