package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.figure.Figure;
import org.usercenter.storage.message.NewMessage;

import static org.assertj.core.api.Assertions.assertThat;

final class CleanUpTest extends MaintenanceTest {

    private static final List<String> OF_USERS =
            List.of("UcIdentifier", "UcPerson", "UcCertificate", "UcRealName", "UcMessage", "UcDelivery");

    @Test
    void of_a_removed_user_only_the_journal_stays() {
        everything();
        journal(1);

        database.call(em -> {
            CleanUp.userRemoved(em, realm.getId(), user);
            return true;
        });

        assertThat(OF_USERS).allSatisfy(entity -> assertThat(rows(entity)).isZero());
        assertThat(rows("UcJournal")).isEqualTo(1);
    }

    @Test
    void business_systems_are_told_of_ended_sessions_though_the_account_is_gone() {
        change(store -> store.outbox().write(realm, NewMessage.toSystem(user, "session.ended", Map.of(), null)));

        database.call(em -> {
            CleanUp.userRemoved(em, realm.getId(), user);
            return true;
        });

        assertThat(rows("UcDelivery")).isEqualTo(1);
    }

    @Test
    void the_rows_of_other_users_stay_when_one_is_removed() {
        everything();

        database.call(em -> {
            CleanUp.userRemoved(em, realm.getId(), Fakes.user());
            return true;
        });

        assertThat(OF_USERS).allSatisfy(entity -> assertThat(rows(entity)).isPositive());
    }

    @Test
    void of_a_removed_realm_nothing_stays() {
        everything();
        journal(1);
        acquire(Duration.ofHours(1));
        figures.of(realm).count(Figure.LOGIN, "sms", Figure.SUCCESS);
        figures.flush(database, id -> true);

        database.call(em -> {
            CleanUp.realmRemoved(em, realm.getId());
            return true;
        });

        assertThat(OF_USERS).allSatisfy(entity -> assertThat(rows(entity)).isZero());
        assertThat(rows("UcJournal") + rows("UcCounter") + rows("UcFigure")).isZero();
    }

    @Test
    void the_rows_of_other_realms_stay_when_one_is_removed() {
        everything();
        RealmModel elsewhere = Fakes.realm();

        database.call(em -> {
            CleanUp.realmRemoved(em, elsewhere.getId());
            return true;
        });

        assertThat(OF_USERS).allSatisfy(entity -> assertThat(rows(entity)).isPositive());
    }
}
