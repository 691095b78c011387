package org.usercenter.account.log;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.account.call.Fake;
import org.usercenter.account.region.IpRegionProvider;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.NewEnterprise;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.journal.JournalLine;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A12")
final class DeedViewsTest {
    private static final String IP = "192.0.2.1";
    private static final IpRegionProvider REGIONS = ip -> Optional.of("中国 广东省").filter(region -> IP.equals(ip));
    private static final Enterprise LAND_LTD = new Enterprise(
            "group",
            "boss-id",
            new NewEnterprise(
                    Uscc.parse("91350100M000100Y43"),
                    EnterpriseName.parse("Land Ltd"),
                    "other",
                    null,
                    null,
                    null,
                    new EnterpriseContact(null, null, null, null),
                    new Consent("2026-11", Instant.EPOCH)),
            RealNameLevel.VERIFIED,
            ReviewState.NONE);
    private static final EnterpriseStore ENTERPRISES =
            Fake.of(EnterpriseStore.class, Map.of("findByGroup", of -> Optional.of(LAND_LTD)
                    .filter(known -> known.groupId().equals(of[1]))));
    private static final KeycloakSession SESSION = Fake.of(
            KeycloakSession.class,
            Map.of(
                    "getProvider",
                    of -> of[0] == IpRegionProvider.class
                            ? REGIONS
                            : Fake.of(UserCenterStore.class, Map.of("enterprises", none -> ENTERPRISES))));
    private static final Reader ALICE = new Reader("alice-id", "alice");

    @Test
    void anEnterpriseReadsWhoDidWhatToWhomAndFromWhere() {
        DeedView view = enterprise(line("member.disable", "boss-id", "alice-id", "boss", "alice"));

        assertThat(view.actor()).isEqualTo("boss");
        assertThat(view.what()).isEqualTo("Member disabled");
        assertThat(view.subject()).isEqualTo("alice");
        assertThat(view.outcome()).isEqualTo("Success");
        assertThat(view.way()).isEqualTo("USB-key certificate");
        assertThat(view.ip()).isEqualTo(IP);
        assertThat(view.region()).isEqualTo("中国 广东省");
    }

    @Test
    void anOperatorIsThePlatformAndComesFromNowhere() {
        DeedView view = enterprise(line("enterprise.suspend", "operator-id", "group", null, null));

        assertThat(view.actor()).isEqualTo("Platform staff");
        assertThat(view.subject()).isEqualTo("The enterprise");
        assertThat(view.ip()).isNull();
        assertThat(view.region()).isNull();
        assertThat(view.way()).isNull();
    }

    @Test
    void whoeverDeclinesAnInvitationStaysMasked() {
        DeedView view = enterprise(line("invitation.decline", "bob-id", "bob-id", null, "bo***b"));

        assertThat(view.actor()).isEqualTo("bo***b");
        assertThat(view.subject()).isEqualTo("bo***b");
        assertThat(view.ip()).isNull();
    }

    @Test
    void theServerItselfIsTheSystem() {
        assertThat(enterprise(line("member.deleted", null, "alice-id", null, "alice"))
                        .actor())
                .isEqualTo("System");
    }

    @Test
    void anAccountReadsItsOwnNameAlsoWhereItIsMasked() {
        DeedView view = own(line("invitation.decline", "alice-id", "alice-id", null, "al***e"));

        assertThat(view.actor()).isEqualTo("alice");
        assertThat(view.subject()).isEqualTo("alice");
        assertThat(view.ip()).isEqualTo(IP);
    }

    @Test
    void anAccountDoesNotReadWhoOfAnEnterpriseDidItNorFromWhere() {
        DeedView view = own(line("member.disable", "boss-id", "alice-id", "boss", "alice"));

        assertThat(view.actor()).isEqualTo("Land Ltd");
        assertThat(view.ip()).isNull();
        assertThat(view.way()).isNull();
    }

    @Test
    void anEnterpriseThatIsGoneIsStillTheAccountsOwn() {
        JournalEntry entry =
                line("member.disable", "boss-id", "alice-id", "boss", "alice").entry();

        assertThat(own(new JournalLine(7, Instant.EPOCH, entry.within("gone"), "boss", "alice"))
                        .actor())
                .isEqualTo("Your enterprise");
    }

    @Test
    void onlyFactsWithATextAreTold() {
        JournalEntry entry = new JournalEntry(
                "realname.lowered",
                "alice-id",
                "alice-id",
                "refused",
                null,
                null,
                Map.of("level", "3", "reason", "name-changed", "fields", "name,secret", "fingerprint", "ab12"));

        DeedView view = own(new JournalLine(7, Instant.EPOCH, entry, "alice", "alice"));

        assertThat(view.success()).isFalse();
        assertThat(view.facts())
                .containsExactly(
                        new DeedView.Fact("Items", "Name"),
                        new DeedView.Fact("Level", "3 (certified)"),
                        new DeedView.Fact("Reason", "Name changed"));
    }

    @Test
    void aSystemThatIsGoneIsNotToldByItsId() {
        JournalEntry entry = new JournalEntry(
                "business.grant",
                "alice-id",
                "alice-id",
                "success",
                null,
                null,
                Map.of("client", "0ed0a5be-3656-4575-8815-7d59293d5955", "count", "2"));

        assertThat(own(new JournalLine(7, Instant.EPOCH, entry, "alice", "alice"))
                        .facts())
                .containsExactly(new DeedView.Fact("Roles", "2"));
    }

    @Test
    void whatHasNoTextIsSomethingElse() {
        DeedView view = own(line("made.up", "alice-id", null, "alice", null));

        assertThat(view.what()).isEqualTo("Something else");
        assertThat(view.action()).isEqualTo("made.up");
    }

    private static DeedView enterprise(JournalLine line) {
        return views(null).view(line);
    }

    private static DeedView own(JournalLine line) {
        return views(ALICE).view(line);
    }

    private static DeedViews views(@Nullable Reader self) {
        return new DeedViews(SESSION, Fake.of(RealmModel.class), false, self);
    }

    private static JournalLine line(
            String action,
            @Nullable String actor,
            @Nullable String subject,
            @Nullable String actorName,
            @Nullable String subjectName) {
        return new JournalLine(
                1,
                Instant.EPOCH,
                new JournalEntry(action, actor, subject, "success", "uc-ca", IP, Map.of()).within("group"),
                actorName,
                subjectName);
    }
}
