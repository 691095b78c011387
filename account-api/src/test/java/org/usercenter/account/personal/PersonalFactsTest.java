package org.usercenter.account.personal;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserSessionModel;
import org.usercenter.account.call.Fake;
import org.usercenter.storage.invitation.Invitation;
import org.usercenter.storage.invitation.InvitationState;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A15")
class PersonalFactsTest {

    @Test
    void aSessionIsThereWithItsSystems() {
        ClientModel client = Fake.of(ClientModel.class, Map.of("getClientId", arguments -> "bidding"));
        AuthenticatedClientSessionModel open =
                Fake.of(AuthenticatedClientSessionModel.class, Map.of("getClient", arguments -> client));
        AuthenticatedClientSessionModel ofNoClient = Fake.of(AuthenticatedClientSessionModel.class);
        UserSessionModel session = Fake.of(
                UserSessionModel.class,
                Map.of(
                        "getStarted", arguments -> 60,
                        "getLastSessionRefresh", arguments -> 120,
                        "isOffline", arguments -> true,
                        "getIpAddress", arguments -> "192.0.2.1",
                        "getNote", arguments -> "password",
                        "getAuthenticatedClientSessions", arguments -> Map.of("1", open, "2", ofNoClient)));

        assertThat(PersonalFacts.session(session))
                .containsEntry("startedAt", "1970-01-01T00:01:00Z")
                .containsEntry("lastUsedAt", "1970-01-01T00:02:00Z")
                .containsEntry("ip", "192.0.2.1")
                .containsEntry("way", "password")
                .containsEntry("offline", true)
                .containsEntry("systems", List.of("bidding"));
    }

    @Test
    void anInvitationIsThereWithWhatBecameOfIt() {
        Invitation invitation = new Invitation(
                "id",
                "group",
                "福州某某有限公司",
                "91350100M000100Y43",
                "user",
                "张*",
                "z***",
                "somebody else",
                InvitationState.DECLINED,
                List.of(),
                Map.of(),
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1));

        assertThat(PersonalFacts.invitation(invitation))
                .containsEntry("enterprise", "福州某某有限公司")
                .containsEntry("state", "declined")
                .doesNotContainValue("somebody else");
    }
}
