import {
  Button,
  Divider,
  Dropdown,
  DropdownItem,
  DropdownList,
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadMain,
  MastheadToggle,
  MenuToggle,
  NotificationBadge,
} from "@patternfly/react-core";
import BarsIcon from "@patternfly/react-icons/dist/esm/icons/bars-icon";
import UserIcon from "@patternfly/react-icons/dist/esm/icons/user-icon";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router-dom";
import { environment } from "../environment";
import { IdentitySwitcher } from "../identity/IdentitySwitcher";
import { useActing } from "../identity/IdentityProvider";
import { changeLanguage, logOut, startAction } from "../session/keycloak";

/** The server counts no further. */
const MANY = 99;

/** Languages by their own names. */
const LANGUAGES: Record<string, string> = { "zh-CN": "中文", en: "English" };

type HeaderProps = { toggle: boolean; open: boolean; onToggle: () => void; navigation: ReactNode };

export function Header({ toggle, open, onToggle, navigation }: HeaderProps) {
  const { t } = useTranslation();
  return (
    <Masthead className="uc-masthead">
      {toggle && (
        <MastheadToggle>
          <Button variant="plain" aria-label={t("uc.nav.toggle")} aria-expanded={open} onClick={onToggle}>
            <BarsIcon />
          </Button>
        </MastheadToggle>
      )}
      <MastheadMain>
        <MastheadBrand component={(props) => <Link {...props} to="/" />} className="uc-brand-link" aria-label={t("uc.title")}>
          <img src={`${environment.resourceUrl}/favicon.svg`} alt="" width="28" height="28" />
          <span className="uc-brand-name">{t("uc.title")}</span>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent>
        {navigation}
        <div className="uc-masthead-tools">
          <IdentitySwitcher />
          <Bell />
          <Language />
          <UserMenu />
        </div>
      </MastheadContent>
    </Masthead>
  );
}

function Bell() {
  const { t } = useTranslation();
  const { me } = useActing();
  const navigate = useNavigate();
  return (
    <NotificationBadge
      variant={me.unread > 0 ? "unread" : "read"}
      count={Math.min(me.unread, MANY)}
      aria-label={t("uc.messages.unread", { number: me.unread })}
      onClick={() => void navigate("/messages")}
    />
  );
}

function Language() {
  const { t } = useTranslation();
  const other = environment.locales.find((locale) => locale !== environment.locale);
  if (!other) {
    return null;
  }
  return (
    <Button
      variant="plain"
      className="uc-language"
      lang={other}
      title={t("uc.language")}
      onClick={() => changeLanguage(other)}
    >
      {LANGUAGES[other] ?? other}
    </Button>
  );
}

function UserMenu() {
  const { t } = useTranslation();
  const { me } = useActing();
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => {
        setOpen(false);
      }}
      popperProps={{ position: "right" }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plainText"
          isExpanded={open}
          icon={<UserIcon />}
          className="uc-user-menu"
          aria-label={t("uc.menu.user", { name: me.name })}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <span className="uc-user-name">{me.name}</span>
        </MenuToggle>
      )}
    >
      <div className="uc-menu-who">
        <strong>{me.name}</strong>
        <span>{me.loginName}</span>
      </div>
      <Divider />
      <DropdownList>
        <DropdownItem
          onClick={() => {
            startAction("uc-change-password");
          }}
        >
          {t("uc.menu.password")}
        </DropdownItem>
        <DropdownItem onClick={() => void navigate("/style")}>{t("uc.nav.style")}</DropdownItem>
        <DropdownItem onClick={logOut}>{t("uc.menu.log-out")}</DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}
