package org.usercenter.sandbox.guangdong;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.usercenter.sandbox.control.Toggles;
import org.usercenter.sandbox.guangdong.GuangdongAccount.Kind;

/** {@code userobj} and {@code pareobj}, in the spellings that are told of generations A and B. */
final class ClassicProfile {
    private final Toggles toggles;

    ClassicProfile(Toggles toggles) {
        this.toggles = toggles;
    }

    /** @param parent the corporate account of a sub-account */
    Map<String, Object> of(GuangdongAccount account, Optional<GuangdongAccount> parent, String token) {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("userobj", object(account, token));
        Optional<GuangdongAccount> shown = parent.filter(p -> !toggles.isOn(GuangdongToggles.LOSE_PARENT));
        if (shown.isPresent()) {
            profile.put("pareobj", object(shown.get(), token));
            return profile;
        }
        switch (toggles.get(GuangdongToggles.PAREOBJ).toString()) {
            case "json-null" -> profile.put("pareobj", null);
            case "empty" -> profile.put("pareobj", Map.of());
            case "absent" -> {}
            default -> profile.put("pareobj", "null");
        }
        return profile;
    }

    private Map<String, Object> object(GuangdongAccount account, String token) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("uid", toggles.isOn(GuangdongToggles.EMPTY_UID) ? "" : account.uid());
        fields.put("cn", account.name());
        fields.put("userIdCode", account.loginName());
        fields.put("idCardNumber", account.number());
        fields.put("idCardType", account.isCorp() ? "49" : "10");
        fields.put("telephoneNumber", account.mobile());
        fields.put("mail", "");
        fields.put("sex", "");
        fields.put("area", "440300");
        fields.put("userType", String.valueOf(account.kind().ordinal() + 1));
        fields.put("credenceState", account.level().equals("L0") ? "0" : "1");
        fields.put("createTime", "2024-01-01 08:00:00");
        fields.put("version", "1.0");
        fields.put("orgInfo", "");
        fields.put("tokenId", token);
        if (toggles.is(GuangdongToggles.LEVEL_PLACE, "field")) {
            fields.put("level", account.level());
        }
        fields.put("extProperties", form(extras(account)));
        return spelled(fields);
    }

    private Map<String, Object> extras(GuangdongAccount account) {
        Map<String, Object> extras = new LinkedHashMap<>();
        extras.put("area", "440300");
        extras.put("address", "");
        extras.put("origin", "gdbs");
        extras.put("uversion", "1.0");
        extras.put("account_type", account.isCorp() ? "corp" : "human");
        if (toggles.is(GuangdongToggles.LEVEL_PLACE, "ext")) {
            extras.put("level", account.level());
        }
        if (account.kind() == Kind.CORP) {
            extras.putAll(Contact.LEGAL_PERSON.fields());
            if (toggles.isOn(GuangdongToggles.LINK_PERSON)) {
                extras.putAll(Contact.LINK_PERSON.fields());
            }
        }
        return extras;
    }

    private Object form(Map<String, Object> extras) {
        if (toggles.is(GuangdongToggles.EXT_PROPERTIES, "map")) {
            return extras;
        }
        List<String> lines = new ArrayList<>();
        extras.forEach((name, value) -> lines.add(name + "=" + value));
        return lines;
    }

    private Map<String, Object> spelled(Map<String, Object> fields) {
        if (toggles.is(GuangdongToggles.KEY_CASE, "camel")) {
            return fields;
        }
        Map<String, Object> lower = new LinkedHashMap<>();
        fields.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return lower;
    }
}
