package org.usercenter.auth.guangdong;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;

/** An account of the platform as a {@link VerifiedIdentity}, and back to what is bound. */
final class GuangdongEvidence {
    private static final String ALIAS = "alias";
    private static final String UID = "uid";
    private static final String LEVEL = "level";
    private static final String OPERATOR = "operator";

    private GuangdongEvidence() {}

    /**
     * What a login with the account proves. An operator is no more than evidence: he proves himself otherwise.
     *
     * @return empty when the platform tells no number that we can know somebody by
     */
    static Optional<VerifiedIdentity> proof(String alias, GuangdongProfile profile) {
        ProvedEnterprise enterprise = profile.kind() == GuangdongProfile.Kind.ENTERPRISE ? enterprise(profile) : null;
        ProvedPerson person = profile.kind() == GuangdongProfile.Kind.PERSON ? person(profile) : null;
        if (enterprise == null && person == null) {
            return Optional.empty();
        }
        Map<String, String> evidence = new HashMap<>(
                Map.of(ALIAS, alias, UID, profile.uid(), LEVEL, profile.level().name()));
        if (profile.operatorUid() != null) {
            evidence.put(OPERATOR, profile.operatorUid());
        }
        return Optional.of(new VerifiedIdentity(
                GuangdongIdentityProvider.ID,
                profile.name(),
                enterprise,
                person,
                profile.level().worth(),
                evidence));
    }

    /**
     * Alias of the identity provider that the proof was made with.
     *
     * @throws IllegalArgumentException when it is another way's proof
     */
    static String alias(VerifiedIdentity proof) {
        return evidence(proof, ALIAS);
    }

    /**
     * The account there that the proof was made with.
     *
     * @throws IllegalArgumentException when it is another way's proof
     */
    static String uid(VerifiedIdentity proof) {
        return evidence(proof, UID);
    }

    private static String evidence(VerifiedIdentity proof, String name) {
        String value = proof.evidence().get(name);
        if (!proof.way().equals(GuangdongIdentityProvider.ID) || value == null) {
            throw new IllegalArgumentException("Not proved by the Guangdong platform");
        }
        return value;
    }

    private static @Nullable ProvedEnterprise enterprise(GuangdongProfile profile) {
        try {
            return new ProvedEnterprise(Uscc.parse(profile.number()), enterpriseName(profile.name()));
        } catch (InvalidIdentifierException e) {
            return null;
        }
    }

    private static @Nullable EnterpriseName enterpriseName(String name) {
        try {
            return EnterpriseName.parse(name);
        } catch (InvalidIdentifierException e) {
            return null;
        }
    }

    /**
     * Only the code for resident ID cards is known for sure. Any other number has the form of several documents, of
     * several countries, and so is nobody's for certain.
     */
    private static @Nullable ProvedPerson person(GuangdongProfile profile) {
        if (!profile.isResidentId()) {
            return null;
        }
        try {
            IdentityDocument document = IdentityDocument.parse(DocumentType.RESIDENT_ID, profile.number());
            return new ProvedPerson(List.of(document), personName(profile.name()));
        } catch (InvalidIdentifierException e) {
            return null;
        }
    }

    private static @Nullable PersonName personName(String name) {
        try {
            return PersonName.parse(name);
        } catch (InvalidIdentifierException e) {
            return null;
        }
    }
}
