package org.usercenter.auth.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * The account's data beside the proof's (信息比对). Numbers are compared whole and shown masked.
 *
 * @param rows for the page
 * @param objection why the proof does not serve, the end of a message key {@code uc.upgrade.objection.…}; null: it does
 */
record Comparison(List<Row> rows, @Nullable String objection) {
    /** The proof names somebody of another kind, such as one of the staff. */
    static final String OTHER_HOLDER = "other-holder";

    static final String NUMBER_DIFFERS = "number-differs";
    static final String NAME_DIFFERS = "name-differs";
    /** The proof tells no name, and no authority has confirmed the account's. */
    static final String NAME_NOT_PROVED = "name-not-proved";

    Comparison {
        rows = List.copyOf(rows);
    }

    /** How two values stand to each other. */
    enum Likeness {
        SAME,
        DIFFERENT,
        /** The proof does not tell. */
        NOT_TOLD;

        /** For templates. */
        public String getId() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One line of the page.
     *
     * @param field the end of a message key {@code uc.upgrade.field.…}
     * @param own the account's value, a number masked
     * @param proved the proof's value, a number masked; empty: not told
     */
    record Row(String field, String own, String proved, Likeness likeness) {}

    /** Of an account with a proof. */
    static Comparison of(UpgradeAccount account, VerifiedIdentity proof) {
        return account instanceof UpgradeAccount.OfEnterprise enterprise
                ? of(enterprise, proof)
                : of((UpgradeAccount.OfPerson) account, proof);
    }

    /** The certificate of a member of staff, which names the enterprise too, is no proof of the enterprise. */
    private static Comparison of(UpgradeAccount.OfEnterprise account, VerifiedIdentity proof) {
        ProvedEnterprise proved = proof.enterpriseItself();
        if (proved == null) {
            return new Comparison(List.of(), OTHER_HOLDER);
        }
        EnterpriseName name = proved.name();
        Uscc uscc = proved.uscc();
        boolean sameNumber = uscc.equals(account.uscc());
        List<Row> rows = List.of(
                row("enterprise-name", account.name().value(), name == null ? null : name.value()),
                new Row("uscc", account.uscc().masked(), uscc.masked(), likeness(sameNumber)));
        if (!sameNumber) {
            return new Comparison(rows, NUMBER_DIFFERS);
        }
        if (name == null) {
            return new Comparison(rows, nameNotProved(account));
        }
        return new Comparison(rows, name.equals(account.name()) ? null : NAME_DIFFERS);
    }

    private static Comparison of(UpgradeAccount.OfPerson account, VerifiedIdentity proof) {
        ProvedPerson proved = proof.person();
        if (proved == null) {
            return new Comparison(List.of(), OTHER_HOLDER);
        }
        PersonName name = proved.name();
        boolean sameNumber = proved.has(account.document());
        List<Row> rows = new ArrayList<>();
        rows.add(nameRow(account.name(), name, sameNumber));
        rows.add(new Row(
                "document." + account.document().type().code(),
                account.document().masked(),
                shown(proved, account.document()).masked(),
                likeness(sameNumber)));
        if (!sameNumber) {
            return new Comparison(rows, NUMBER_DIFFERS);
        }
        if (name == null) {
            return new Comparison(rows, nameNotProved(account));
        }
        return new Comparison(rows, name.equals(account.name()) ? null : NAME_DIFFERS);
    }

    private static IdentityDocument shown(ProvedPerson proved, IdentityDocument own) {
        return proved.has(own) ? own : proved.documents().get(0);
    }

    private static @Nullable String nameNotProved(UpgradeAccount account) {
        return account.standing().level().reaches(RealNameLevel.VERIFIED) ? null : NAME_NOT_PROVED;
    }

    /** Somebody else's name is nothing for the account's owner to read. */
    private static Row nameRow(PersonName own, @Nullable PersonName proved, boolean samePerson) {
        return samePerson || proved == null
                ? row("person-name", own.value(), proved == null ? null : proved.value())
                : new Row("person-name", own.value(), proved.masked(), likeness(own.equals(proved)));
    }

    private static Row row(String field, String own, @Nullable String proved) {
        return proved == null
                ? new Row(field, own, "", Likeness.NOT_TOLD)
                : new Row(field, own, proved, likeness(own.equals(proved)));
    }

    private static Likeness likeness(boolean same) {
        return same ? Likeness.SAME : Likeness.DIFFERENT;
    }

    /** Why the proof does not serve. */
    Optional<String> refusal() {
        return Optional.ofNullable(objection);
    }
}
