package org.usercenter.auth.registration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.proof.HolderNotes;
import org.usercenter.auth.proof.VerifiedIdentity;

/**
 * What is known of a registration that is not finished. Lives, encrypted, in the authentication session and nowhere
 * else.
 *
 * @param id of this registration, so that a double press of "confirm" is known
 * @param accountType what is being registered; null: not chosen yet
 * @param agreed null: no consent yet; nothing personal is kept before it
 * @param created null: there is no account yet; when there is, everything personal has been dropped
 */
record RegistrationDraft(
        String id,
        @Nullable String accountType,
        @Nullable Agreed agreed,
        OrganisationPage organisation,
        Information information,
        MobileProof mobile,
        Verification verification,
        @Nullable Created created) {

    /**
     * Consent to the agreement.
     *
     * @param at milliseconds since 1970
     */
    record Agreed(String version, long at) {}

    /** Drafts of earlier versions know no organisation page. */
    RegistrationDraft {
        organisation = Objects.requireNonNullElse(organisation, OrganisationPage.NONE);
    }

    /**
     * The organisation page, for an enterprise that nothing has proved.
     *
     * @param typed as typed, by field name
     * @param complete whether all of it is valid
     */
    record OrganisationPage(Map<String, String> typed, boolean complete) {

        static final OrganisationPage NONE = new OrganisationPage(Map.of(), false);

        OrganisationPage {
            typed = Map.copyOf(typed);
        }

        @Override
        public String toString() {
            return "OrganisationPage[complete=" + complete + "]";
        }
    }

    /**
     * The information page.
     *
     * @param typed as typed, by field name, without passwords
     * @param password JSON of the hashed password; null: none yet
     * @param passwordFor login name that the password was checked against
     * @param complete whether all of it is valid
     */
    record Information(
            Map<String, String> typed, @Nullable String password, @Nullable String passwordFor, boolean complete) {

        static final Information NONE = new Information(Map.of(), null, null, false);

        Information {
            typed = Map.copyOf(typed);
        }

        /** Whether the password need not be typed again for that login name. */
        boolean keepsPassword(String loginName) {
            return password != null && loginName.equals(passwordFor);
        }

        @Override
        public String toString() {
            return "Information[complete=" + complete + "]";
        }
    }

    /**
     * The mobile page. Numbers in E.164.
     *
     * @param sentTo the mobile that a code was asked for
     * @param proved the mobile whose code was typed
     */
    record MobileProof(@Nullable String sentTo, @Nullable String proved) {

        static final MobileProof NONE = new MobileProof(null, null);

        @Override
        public String toString() {
            return "MobileProof[sent=" + (sentTo != null) + ", proved=" + (proved != null) + "]";
        }
    }

    /**
     * The verification page.
     *
     * @param taken what belongs to another account: mobile, id-number or username
     * @param outcome why the last try did not succeed
     * @param fields the fields that the outcome is about
     * @param matched name and document that the authority confirmed
     * @param evidence the authority's evidence for that
     */
    record Verification(
            @Nullable String taken,
            @Nullable String outcome,
            List<String> fields,
            @Nullable String matched,
            @Nullable String evidence) {

        static final Verification NONE = new Verification(null, null, List.of(), null, null);

        Verification {
            fields = List.copyOf(fields);
        }

        @Override
        public String toString() {
            return "Verification[taken=" + taken + ", outcome=" + outcome + "]";
        }
    }

    /**
     * The account that came of it.
     *
     * @param level 1 to 3
     * @param review code of the {@link org.usercenter.storage.realname.ReviewState}
     * @param at when it was made, epoch milliseconds; 0: a draft of an earlier version does not say
     * @param used null: it was made without a proof
     */
    record Created(String userId, String loginName, int level, String review, long at, @Nullable Used used) {}

    /**
     * The proof that an account was made with.
     *
     * @param way provider id
     * @param holder what it says of its holder, see {@link HolderNotes#of}
     */
    record Used(String way, Map<String, String> holder) {

        Used {
            holder = Map.copyOf(holder);
        }

        static Used of(VerifiedIdentity proof) {
            return new Used(proof.way(), HolderNotes.of(proof));
        }
    }

    static RegistrationDraft begin() {
        return new RegistrationDraft(
                UUID.randomUUID().toString(),
                null,
                null,
                OrganisationPage.NONE,
                Information.NONE,
                MobileProof.NONE,
                Verification.NONE,
                null);
    }

    /** Whether an enterprise is registered that nothing has proved (企业注册). */
    boolean declaresEnterprise() {
        return RegistrationStartAuthenticator.DECLARED_ENTERPRISE.equals(accountType);
    }

    RegistrationDraft withAccountType(String type) {
        return new RegistrationDraft(id, type, agreed, organisation, information, mobile, verification, created);
    }

    RegistrationDraft withAgreed(Agreed consent) {
        return new RegistrationDraft(
                id, accountType, consent, organisation, information, mobile, verification, created);
    }

    /** The organisation page, valid or not. What was typed on the pages after it stays. */
    RegistrationDraft withOrganisation(Map<String, String> typed, boolean complete) {
        OrganisationPage next = new OrganisationPage(typed, complete);
        return new RegistrationDraft(id, accountType, agreed, next, information, mobile, withoutFailure(), created);
    }

    /** What was typed, valid or not; the pages after it must be gone through again. */
    RegistrationDraft withTyped(Map<String, String> typed) {
        Information next = new Information(typed, information.password, information.passwordFor, false);
        return new RegistrationDraft(id, accountType, agreed, organisation, next, mobile, withoutFailure(), created);
    }

    /** The information is valid. A proof of the mobile stays if it is still the same mobile. */
    RegistrationDraft withInformation(Map<String, String> typed, String password, String loginName, String e164) {
        Information next = new Information(typed, password, loginName, true);
        MobileProof proof =
                new MobileProof(e164.equals(mobile.sentTo) ? e164 : null, e164.equals(mobile.proved) ? e164 : null);
        return new RegistrationDraft(id, accountType, agreed, organisation, next, proof, withoutFailure(), created);
    }

    RegistrationDraft withCodeSent(String e164) {
        MobileProof proof = new MobileProof(e164, mobile.proved);
        return new RegistrationDraft(id, accountType, agreed, organisation, information, proof, verification, created);
    }

    RegistrationDraft withMobileProved(String e164) {
        MobileProof proof = new MobileProof(e164, e164);
        return new RegistrationDraft(id, accountType, agreed, organisation, information, proof, verification, created);
    }

    RegistrationDraft withTaken(String what) {
        return with(new Verification(what, null, List.of(), verification.matched, verification.evidence));
    }

    RegistrationDraft withOutcome(String outcome, List<String> fields) {
        return with(new Verification(null, outcome, fields, verification.matched, verification.evidence));
    }

    RegistrationDraft withMatch(String subject, String evidence) {
        return with(new Verification(null, null, List.of(), subject, evidence));
    }

    RegistrationDraft withCreated(Created account) {
        return new RegistrationDraft(
                id,
                accountType,
                agreed,
                OrganisationPage.NONE,
                Information.NONE,
                MobileProof.NONE,
                Verification.NONE,
                account);
    }

    private RegistrationDraft with(Verification next) {
        return new RegistrationDraft(id, accountType, agreed, organisation, information, mobile, next, created);
    }

    private Verification withoutFailure() {
        return new Verification(null, null, List.of(), verification.matched, verification.evidence);
    }
}
