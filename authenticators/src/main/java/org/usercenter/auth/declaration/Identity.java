package org.usercenter.auth.declaration;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.person.Person;
import org.usercenter.storage.realname.RealNameLevel;

/** What a real-name level stands for, as far as it can change: the number itself never does. */
sealed interface Identity {

    /** Last day of the document or the term of operation; null: none. */
    @Nullable
    LocalDate validUntil();

    /** What differs from what was known before. */
    Set<DeclaredField> changedFrom(Identity before);

    /** Puts it in the place of what the account has, in the session's transaction. */
    void save(UserCenterStore store, RealmModel realm, String userId);

    /** Whether an authority can be asked about it. */
    boolean checkable();

    /**
     * A natural person.
     *
     * @param validUntil last day of the identity document; null: long term
     */
    record OfPerson(PersonName name, @Nullable LocalDate validUntil) implements Identity {
        @Override
        public Set<DeclaredField> changedFrom(Identity before) {
            Set<DeclaredField> changed = Validity.changed(this, before);
            if (!(before instanceof OfPerson person) || !person.name.equals(name)) {
                changed.add(DeclaredField.NAME);
            }
            return changed;
        }

        @Override
        public void save(UserCenterStore store, RealmModel realm, String userId) {
            store.persons().rename(realm, userId, name);
            store.persons().renewDocument(realm, userId, validUntil);
        }

        @Override
        public boolean checkable() {
            return true;
        }
    }

    /**
     * An enterprise.
     *
     * @param representative null: not known
     * @param validUntil last day of its term of operation; null: unlimited
     */
    record OfEnterprise(
            String groupId,
            EnterpriseName name,
            @Nullable LegalRepresentative representative,
            @Nullable LocalDate validUntil)
            implements Identity {
        @Override
        public Set<DeclaredField> changedFrom(Identity before) {
            Set<DeclaredField> changed = Validity.changed(this, before);
            OfEnterprise known = before instanceof OfEnterprise enterprise ? enterprise : null;
            if (known == null || !known.name.equals(name)) {
                changed.add(DeclaredField.NAME);
            }
            if (representative != null && (known == null || !representative.equals(known.representative))) {
                changed.add(DeclaredField.REPRESENTATIVE);
            }
            return changed;
        }

        @Override
        public void save(UserCenterStore store, RealmModel realm, String userId) {
            store.enterprises().rename(realm, groupId, name);
            if (representative != null) {
                store.enterprises().represent(realm, groupId, representative);
            }
            store.enterprises().extend(realm, groupId, validUntil);
        }

        @Override
        public boolean checkable() {
            return representative != null && representative.document() != null;
        }
    }

    /**
     * An account as it is.
     *
     * @param level that counts now
     */
    record Known(Identity identity, RealNameLevel level) {}

    /** That of an account; empty when its level is another's, as with internal accounts. */
    static Optional<Known> find(UserCenterStore store, RealmModel realm, String userId) {
        return store.persons().find(realm, userId).map(Identity::of).or(() -> store.enterprises()
                .findByMainAccount(realm, userId)
                .map(Identity::of));
    }

    private static Known of(Person person) {
        return new Known(new OfPerson(person.name(), person.documentValidUntil()), person.level());
    }

    private static Known of(Enterprise enterprise) {
        return new Known(
                new OfEnterprise(
                        enterprise.groupId(),
                        enterprise.particulars().name(),
                        enterprise.particulars().representative(),
                        enterprise.particulars().validUntil()),
                enterprise.level());
    }

    /** What both have in common. */
    final class Validity {
        private Validity() {}

        private static Set<DeclaredField> changed(Identity now, Identity before) {
            return Objects.equals(now.validUntil(), before.validUntil())
                    ? EnumSet.noneOf(DeclaredField.class)
                    : EnumSet.of(DeclaredField.VALIDITY);
        }
    }
}
