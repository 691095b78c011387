package org.usercenter.account.member;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.business.ChosenSystem;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;
import org.usercenter.storage.identity.PersonName;

/**
 * An internal account that can be made, as far as its form tells. Its value types print themselves masked.
 *
 * @param document null: none is known
 * @param departments ids
 * @param roles business roles from the beginning
 */
public record NewMember(
        LoginName loginName,
        PersonName name,
        @Nullable IdentityDocument document,
        MobileNumber mobile,
        List<String> departments,
        boolean administrator,
        List<ChosenSystem> roles) {

    /** So many at most. */
    public static final int MAX_DEPARTMENTS = 20;

    /** Names of fields. */
    public static final String LOGIN_NAME = "loginName";

    public static final String NAME = "name";
    public static final String DOCUMENT_NUMBER = "documentNumber";
    public static final String MOBILE = "mobile";
    public static final String DEPARTMENTS = "departments";
    public static final String ROLES = "roles";

    /**
     * Reads all fields.
     *
     * @throws Refusal naming all that are wrong
     */
    public static NewMember of(NewMemberBody body) {
        Map<String, FieldCode> wrong = new LinkedHashMap<>();
        LoginName loginName = value(LOGIN_NAME, body.loginName(), LoginName::parse, wrong);
        PersonName name = value(NAME, body.name(), PersonName::parse, wrong);
        IdentityDocument document = MemberDocument.typed(body.documentType(), body.documentNumber(), wrong);
        MobileNumber mobile = value(MOBILE, body.mobile(), NewMember::mobile, wrong);
        if (loginName == null || name == null || mobile == null || !wrong.isEmpty()) {
            throw Refusal.of(ProblemCode.INVALID, wrong);
        }
        return new NewMember(
                loginName,
                name,
                document,
                mobile,
                body.departments() == null ? List.of() : List.copyOf(body.departments()),
                Boolean.TRUE.equals(body.memberAdministrator()),
                body.roles() == null ? List.of() : List.copyOf(body.roles()));
    }

    /** Of any region; those outside the mainland with their country code. */
    static MobileNumber mobile(String typed) {
        return MobileNumber.parse(typed, EnumSet.allOf(MobileRegion.class));
    }

    /** One field; says what is wrong when it is null. */
    static <T> @Nullable T value(
            String field, @Nullable String typed, Function<String, T> type, Map<String, FieldCode> wrong) {
        if (typed == null || typed.isBlank()) {
            wrong.put(field, FieldCode.MISSING);
            return null;
        }
        try {
            return type.apply(typed);
        } catch (InvalidIdentifierException e) {
            wrong.put(field, FieldCode.FORMAT);
            return null;
        }
    }
}
