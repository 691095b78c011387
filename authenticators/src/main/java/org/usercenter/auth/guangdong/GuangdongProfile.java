package org.usercenter.auth.guangdong;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.Uscc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Whom the platform names, out of any of its forms (platforms.md §2.3): {@code userobj} with {@code pareobj}, the flat
 * object of a legal person, or {@code session_info} of a person. There is no public document; all of it is as client code
 * reads it.
 *
 * @param uid the account that logs in: of a sub-account, that of the enterprise
 * @param number null: none is told
 * @param numberType code of the kind of number, {@code 10} resident ID, {@code 49} unified social credit code; null: none
 * @param operatorUid the sub-account of who acts for the enterprise; null: the account itself has logged in
 */
record GuangdongProfile(
        String uid,
        Kind kind,
        String name,
        @Nullable String number,
        @Nullable String numberType,
        GuangdongLevel level,
        @Nullable String operatorUid) {

    private static final Pattern UID = Pattern.compile("[A-Za-z0-9@._:|+/=-]{1,200}");
    private static final String RESIDENT_ID = "10";
    private static final String USCC = "49";

    /** Whom an account of the platform stands for. */
    enum Kind {
        PERSON,
        ENTERPRISE
    }

    /**
     * Reads what tokeninfo answers.
     *
     * @return empty when it names nobody with a uid, or is a sub-account whose enterprise has none
     */
    static Optional<GuangdongProfile> parse(JsonNode reply) {
        JsonNode user = child(reply, "userobj");
        if (user.isObject()) {
            return of(user, child(reply, "pareobj"));
        }
        JsonNode person = child(reply, "sessioninfo");
        if (person.isObject()) {
            // That a person's answer may name an enterprise, too, is known, but not what it means: it is not heeded.
            return of(person, MissingNode.getInstance());
        }
        return of(reply, child(reply, "pareobj"));
    }

    private static Optional<GuangdongProfile> of(JsonNode user, JsonNode parent) {
        GuangdongFields own = GuangdongFields.of(user);
        String uid = uid(own);
        if (uid == null) {
            return Optional.empty();
        }
        // An account without parent has the string "null", null, nothing or an empty object there.
        GuangdongFields enterprise = GuangdongFields.of(parent);
        if (enterprise.isEmpty()) {
            return Optional.of(new GuangdongProfile(
                    uid,
                    kind(own),
                    name(own),
                    number(own),
                    type(own),
                    level(own).orElse(GuangdongLevel.L0),
                    null));
        }
        String enterpriseUid = uid(enterprise);
        if (enterpriseUid == null) {
            return Optional.empty();
        }
        // As little as is known of the one who acts is known of whoever acts through him.
        GuangdongLevel acting = level(own).orElse(GuangdongLevel.L0);
        GuangdongLevel level = level(enterprise)
                .filter(parents -> parents.compareTo(acting) < 0)
                .orElse(acting);
        return Optional.of(new GuangdongProfile(
                enterpriseUid, Kind.ENTERPRISE, name(enterprise), number(enterprise), type(enterprise), level, uid));
    }

    /** Told by the type of account or number before the number's form; never by the name. */
    private static Kind kind(GuangdongFields fields) {
        String account = fields.first("accounttype").orElse("").toLowerCase(Locale.ROOT);
        if (account.equals("corp")) {
            return Kind.ENTERPRISE;
        }
        if (account.equals("human")) {
            return Kind.PERSON;
        }
        String type = type(fields);
        if (USCC.equals(type) || RESIDENT_ID.equals(type)) {
            return USCC.equals(type) ? Kind.ENTERPRISE : Kind.PERSON;
        }
        return isUscc(number(fields)) ? Kind.ENTERPRISE : Kind.PERSON;
    }

    private static boolean isUscc(@Nullable String number) {
        try {
            Uscc.parse(number);
            return true;
        } catch (InvalidIdentifierException e) {
            return false;
        }
    }

    private static @Nullable String uid(GuangdongFields fields) {
        return fields.first("uid").filter(uid -> UID.matcher(uid).matches()).orElse(null);
    }

    private static String name(GuangdongFields fields) {
        return fields.first("cn", "name").orElse("");
    }

    private static @Nullable String number(GuangdongFields fields) {
        return fields.first("idcardnumber", "cid").orElse(null);
    }

    private static @Nullable String type(GuangdongFields fields) {
        return fields.first("idcardtype", "ctype").orElse(null);
    }

    private static Optional<GuangdongLevel> level(GuangdongFields fields) {
        return GuangdongLevel.parse(fields.first("level").orElse(null));
    }

    private static JsonNode child(JsonNode parent, String name) {
        return parent.properties().stream()
                .filter(field -> GuangdongFields.name(field.getKey()).equals(name))
                .findFirst()
                .<JsonNode>map(Map.Entry::getValue)
                .orElse(MissingNode.getInstance());
    }

    /** Whether the number is that of a resident ID card, as the platform says. */
    boolean isResidentId() {
        return RESIDENT_ID.equals(numberType);
    }

    /** Without names and numbers. */
    @Override
    public String toString() {
        return "GuangdongProfile[kind=" + kind + ", level=" + level + "]";
    }
}
