package org.usercenter.sandbox.guangdong;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.usercenter.sandbox.control.Toggles;

/** The newer JSON of accounts; that tokeninfo answers it is assumed. */
final class NewerProfile {
    private static final String REALNAME_TIME = "2024-01-02 08:00:00";

    private final Toggles toggles;

    NewerProfile(Toggles toggles) {
        this.toggles = toggles;
    }

    /** @param parent the corporate account of a sub-account */
    Map<String, Object> of(GuangdongAccount account, Optional<GuangdongAccount> parent) {
        return account.isCorp() ? corp(account) : person(account, parent);
    }

    private String uid(GuangdongAccount account) {
        return toggles.isOn(GuangdongToggles.EMPTY_UID) ? "" : account.uid();
    }

    private Map<String, Object> corp(GuangdongAccount account) {
        Map<String, Object> corp = new LinkedHashMap<>();
        corp.put("name", account.name());
        corp.put("account", account.loginName());
        corp.put("account_type", "corp");
        corp.put("uid", uid(account));
        corp.put("cid", account.number());
        corp.put("ctype", "49");
        corp.put("mobile", account.mobile());
        corp.put("login_type", "PASSWORD");
        corp.put("level", account.level());
        corp.put("origin", "gdbs");
        corp.put("uversion", "1.0");
        corp.putAll(Contact.LEGAL_PERSON.fields());
        if (toggles.isOn(GuangdongToggles.LINK_PERSON)) {
            corp.putAll(Contact.LINK_PERSON.fields());
        }
        corp.put("sid", "sandbox");
        corp.put("auth_uid", uid(account));
        corp.put("times", 1);
        return corp;
    }

    private Map<String, Object> person(GuangdongAccount account, Optional<GuangdongAccount> parent) {
        boolean isReal = !account.level().equals("L0");
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("uid", uid(account));
        info.put("cid", account.number());
        info.put("openid", "");
        info.put("cid_type", "1000");
        info.put("name", account.name());
        info.put("star_cid", account.number().replaceFirst("^(.).*(.)$", "$1****************$2"));
        info.put("star_name", "*" + account.name().substring(1));
        info.put("mobile", account.mobile());
        info.put("face_time", account.level().compareTo("L2") >= 0 ? REALNAME_TIME : "");
        info.put("realname_time", isReal ? REALNAME_TIME : "");
        info.put("realname_checked", isReal);
        info.put("ctype", "10");
        info.put("account_type", "human");
        info.put("account", account.loginName());
        info.put("level", account.level());
        info.put("project", "yss");
        info.put("platform", "web");
        info.put("login_type", "PASSWORD");
        info.put("app", Map.of("auth_uid", uid(account)));
        parent.filter(p -> !toggles.isOn(GuangdongToggles.LOSE_PARENT)).ifPresent(p -> info.put("corp", corp(p)));
        Map<String, Object> control = new LinkedHashMap<>();
        control.put("expire_time", toggles.get(GuangdongToggles.EXPIRES_IN));
        control.put("face_expire_time", 0);
        control.put("realname_expire_time", 0);
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("session_info", info);
        profile.put("session_ctl", control);
        return profile;
    }
}
