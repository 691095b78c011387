package org.usercenter.auth.legacy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.legacy.LegacyNumber.Comparison;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.Suggested;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.legacy.LegacyUser;
import org.usercenter.storage.legacy.LegacyUser.LegacyParticulars;
import org.usercenter.storage.realname.RealNameLevel;

/** An old user as a proof of level one, and what the proof was made with. */
final class LegacyIdentity {
    /** The way of such proofs. */
    static final String WAY = "uc-legacy";

    private static final String KEY = "key";
    private static final String COMPONENT = "component";
    private static final String ROLES = "roles";
    private static final String SEPARATOR = "\n";

    private LegacyIdentity() {}

    /**
     * The proof.
     *
     * @param component id of the old system's component
     * @param comparison of the certificate numbers
     * @return empty when the old system keeps too little of the user
     */
    static Optional<VerifiedIdentity> of(String component, LegacyUser user, Comparison comparison) {
        Map<String, String> evidence = new HashMap<>(
                Map.of(KEY, user.key(), COMPONENT, component, ROLES, String.join(SEPARATOR, user.roles())));
        LegacyParticulars particulars = user.particulars();
        if (comparison instanceof Comparison.Enterprise enterprise) {
            if (!enterprise.whole()) {
                evidence.put(VerifiedIdentity.TYPED_NUMBER, "organisation-code");
            }
            return parsed(() -> EnterpriseName.parse(particulars.enterpriseName()))
                    .map(name -> new VerifiedIdentity(
                            WAY,
                            name.value(),
                            new ProvedEnterprise(enterprise.uscc(), name),
                            null,
                            RealNameLevel.REGISTERED,
                            evidence));
        }
        if (comparison instanceof Comparison.Person person) {
            PersonName name =
                    parsed(() -> PersonName.parse(particulars.personName())).orElse(null);
            return Optional.of(new VerifiedIdentity(
                    WAY,
                    name == null ? user.account() : name.value(),
                    null,
                    new ProvedPerson(person.documents(), name),
                    RealNameLevel.REGISTERED,
                    evidence));
        }
        return Optional.empty();
    }

    /**
     * What the registration can begin with. Social credit codes are public, so that mobile and email of an old account are
     * shown only to who knows its password.
     *
     * @param passwordProved whether the old password was typed
     */
    static Suggested suggested(LegacyUser user, boolean enterprise, boolean passwordProved) {
        LegacyParticulars particulars = user.particulars();
        return new Suggested(
                WAY,
                parsed(() -> LoginName.parse(user.account()))
                        .map(LoginName::value)
                        .orElse(null),
                passwordProved ? particulars.mobile() : null,
                passwordProved ? particulars.email() : null,
                enterprise ? particulars.address() : null,
                enterprise ? particulars.personName() : null);
    }

    /**
     * Tells the old user from all others.
     *
     * @throws IllegalArgumentException when it is another way's proof
     */
    static String key(VerifiedIdentity proof) {
        return evidence(proof, KEY);
    }

    /**
     * Id of the component of the old system.
     *
     * @throws IllegalArgumentException when it is another way's proof
     */
    static String component(VerifiedIdentity proof) {
        return evidence(proof, COMPONENT);
    }

    /**
     * Codes of the old roles.
     *
     * @throws IllegalArgumentException when it is another way's proof
     */
    static List<String> roles(VerifiedIdentity proof) {
        return Arrays.stream(evidence(proof, ROLES).split(SEPARATOR, -1))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static String evidence(VerifiedIdentity proof, String name) {
        String value = proof.evidence().get(name);
        if (!proof.way().equals(WAY) || value == null) {
            throw new IllegalArgumentException("Not proved by an old account");
        }
        return value;
    }

    private static <T> Optional<T> parsed(Supplier<@Nullable T> parser) {
        try {
            return Optional.ofNullable(parser.get());
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }
}
