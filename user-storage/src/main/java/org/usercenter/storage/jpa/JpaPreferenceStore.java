package org.usercenter.storage.jpa;

import java.util.Arrays;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.preference.Accent;
import org.usercenter.storage.preference.Appearance;
import org.usercenter.storage.preference.Navigation;
import org.usercenter.storage.preference.PreferenceStore;
import org.usercenter.storage.preference.Preferences;

/** {@code UC_PREFERENCE}. */
record JpaPreferenceStore(EntityManager em) implements PreferenceStore {

    @Override
    public Preferences find(RealmModel realm, String userId) {
        return em
                .createQuery(
                        """
                        select p.navigation as navigation, p.appearance as appearance, p.accent as accent
                        from UcPreference p where p.userId = :user and p.realmId = :realm""",
                        Tuple.class)
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .getResultList()
                .stream()
                .map(JpaPreferenceStore::preferences)
                .findFirst()
                .orElse(Preferences.DEFAULT);
    }

    @Override
    public void save(RealmModel realm, String userId, Preferences preferences) {
        int changed = Statements.execute(with(
                em.createQuery(
                        """
                        update UcPreference p
                        set p.navigation = :navigation, p.appearance = :appearance, p.accent = :accent
                        where p.userId = :user and p.realmId = :realm"""),
                realm,
                userId,
                preferences));
        if (changed == 0) {
            Statements.execute(with(
                    em.createQuery(
                            """
                            insert into UcPreference(userId, realmId, navigation, appearance, accent)
                            values (:user, :realm, :navigation, :appearance, :accent)"""),
                    realm,
                    userId,
                    preferences));
        }
    }

    private static Query with(Query statement, RealmModel realm, String userId, Preferences preferences) {
        return statement
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .setParameter("navigation", preferences.navigation().name())
                .setParameter("appearance", preferences.appearance().name())
                .setParameter("accent", preferences.accent().name());
    }

    private static Preferences preferences(Tuple row) {
        return new Preferences(
                known(Navigation.values(), row.get("navigation", String.class), Preferences.DEFAULT.navigation()),
                known(Appearance.values(), row.get("appearance", String.class), Preferences.DEFAULT.appearance()),
                known(Accent.values(), row.get("accent", String.class), Preferences.DEFAULT.accent()));
    }

    /** A later version may have had more to choose from. */
    private static <T extends Enum<T>> T known(T[] all, String name, T otherwise) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
