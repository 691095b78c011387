package org.usercenter.auth.business.claim;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.OAuth2Constants;
import org.keycloak.representations.AccessToken;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.RealNameStanding;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("B4")
final class BusinessClaimMapperTest {
    private final FakeIssuer issuer = new FakeIssuer();

    @Test
    void a_system_is_told_what_was_opened_and_not_what_an_administrator_has_mapped() {
        issuer.opened(FakeIssuer.LAND);
        AccessToken token = token(FakeIssuer.LAND, FakeIssuer.FINANCE);
        token.addAccess(FakeIssuer.LAND).addRole("reader");

        AccessToken told = issuer.transform(token, FakeIssuer.LAND, true);

        assertThat(told.getResourceAccess().keySet()).containsExactly(FakeIssuer.LAND);
        assertThat(told.getResourceAccess(FakeIssuer.LAND).getRoles()).containsExactlyInAnyOrder("bidder", "reader");
        assertThat(told.getOtherClaims().get("business_roles")).hasToString("[bidder]");
    }

    @Test
    void a_mapped_role_of_the_own_system_is_none_even_where_nothing_is_told() {
        AccessToken told = issuer.transform(token(FakeIssuer.LAND), FakeIssuer.LAND, false);

        assertThat(told.getResourceAccess()).isEmpty();
        assertThat(told.getOtherClaims()).isEmpty();
    }

    @Test
    void the_token_of_a_client_that_is_no_system_does_not_serve_at_one_whose_gate_was_not_passed() {
        AccessToken token = token(FakeIssuer.LAND, FakeIssuer.PORTAL);
        token.addAccess(FakeIssuer.LAND).addRole("reader");

        AccessToken told = issuer.transform(token, FakeIssuer.PORTAL, true);

        assertThat(told.getAudience()).containsExactly(FakeIssuer.PORTAL);
        assertThat(told.getResourceAccess().keySet()).containsExactly(FakeIssuer.PORTAL);
    }

    @Test
    void a_token_that_was_for_such_a_system_alone_is_for_nobody() {
        assertThat(issuer.transform(token(FakeIssuer.LAND), FakeIssuer.PORTAL, true)
                        .getAudience())
                .isNull();
    }

    @Test
    void where_the_gate_was_passed_the_audience_stays_and_the_business_roles_go() {
        issuer.opened(FakeIssuer.LAND);
        AccessToken token = token(FakeIssuer.LAND);
        token.addAccess(FakeIssuer.LAND).addRole("reader");

        AccessToken told = issuer.transform(token, FakeIssuer.PORTAL, true);

        assertThat(told.getAudience()).containsExactly(FakeIssuer.LAND);
        assertThat(told.getResourceAccess(FakeIssuer.LAND).getRoles()).containsExactly("reader");
    }

    @Test
    void a_token_of_one_system_does_not_serve_at_another() {
        issuer.opened(FakeIssuer.FINANCE);

        AccessToken told = issuer.transform(token(FakeIssuer.LAND), FakeIssuer.FINANCE, true);

        assertThat(told.getAudience()).isNull();
        assertThat(told.getResourceAccess().keySet()).containsExactly(FakeIssuer.FINANCE);
    }

    @Test
    void a_service_account_is_nobody_at_a_gate_and_has_no_business_role_either() {
        AccessToken told = issuer.serviceAccount().transform(token(FakeIssuer.LAND), FakeIssuer.PORTAL, true);

        assertThat(told.getAudience()).containsExactly(FakeIssuer.LAND);
        assertThat(told.getResourceAccess()).isEmpty();
    }

    @Test
    void what_a_lightweight_token_gets_when_it_is_introspected_is_removed_too() {
        AccessToken told = issuer.introspect(token(FakeIssuer.LAND), FakeIssuer.PORTAL);

        assertThat(told.getAudience()).isNull();
        assertThat(told.getResourceAccess()).isEmpty();
    }

    @Test
    void nothing_comes_after_it() {
        assertThat(new BusinessClaimMapper().getPriority()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    @Tag("B3")
    void a_token_of_authorization_services_passes_by_the_gate_of_a_system() {
        issuer.opened(FakeIssuer.LAND).grant(OAuth2Constants.UMA_GRANT_TYPE);

        assertThat(issuer.passesBy(FakeIssuer.LAND)).isTrue();
        assertThat(new FakeIssuer().grant("authorization_code").passesBy(FakeIssuer.LAND))
                .isFalse();
    }

    @Test
    @Tag("B3")
    void a_service_account_passes_by_no_gate() {
        issuer.serviceAccount().grant(OAuth2Constants.UMA_GRANT_TYPE);

        assertThat(issuer.passesBy(FakeIssuer.LAND)).isFalse();
    }

    @Test
    @Tag("B3")
    void those_of_other_clients_are_let_alone() {
        issuer.grant(OAuth2Constants.UMA_GRANT_TYPE);

        assertThat(issuer.transform(new AccessToken(), FakeIssuer.PORTAL, true)).isNotNull();
    }

    @Test
    void level_and_way_are_those_that_count_and_no_evidence_is_opened_for_them() {
        issuer.opened(FakeIssuer.LAND)
                .standing(new RealNameStanding(RealNameLevel.VERIFIED, "tencent-id-card", null, null, null));

        AccessToken told = issuer.transform(new AccessToken(), FakeIssuer.LAND, true);

        assertThat(told.getOtherClaims())
                .containsEntry("real_name_level", 2)
                .containsEntry("real_name_way", "tencent-id-card");
        assertThat(issuer.asked).containsExactly("standing");
    }

    @Test
    void a_level_that_nothing_in_the_history_proves_has_no_way() {
        issuer.opened(FakeIssuer.LAND);

        assertThat(issuer.transform(new AccessToken(), FakeIssuer.LAND, true).getOtherClaims())
                .containsEntry("real_name_level", 1)
                .doesNotContainKey("real_name_way");
    }

    @ParameterizedTest
    @CsvSource({
        "password, one-factor",
        "uc-sms, one-factor",
        "uc-wechat, one-factor",
        "uc-guangdong, platform",
        "uc-elicence, certificate-phone",
        "uc-sharedca, certificate-phone",
        "uc-ca, certificate-hardware"
    })
    void the_context_class_says_what_was_shown_in_the_latest_login(String way, String context) {
        issuer.opened(FakeIssuer.LAND).way(way);

        assertThat(issuer.transform(keycloaks(), FakeIssuer.LAND, true).getAcr())
                .isEqualTo("urn:user-center:acr:" + context);
    }

    @Test
    void where_the_system_asked_for_levels_the_context_class_is_keycloaks_answer() {
        issuer.opened(FakeIssuer.LAND).way("uc-ca");
        assertThat(issuer.asksFor("2")
                        .transform(keycloaks(), FakeIssuer.LAND, true)
                        .getAcr())
                .isEqualTo("1");

        FakeIssuer mapping =
                new FakeIssuer().opened(FakeIssuer.LAND).way("uc-ca").maps("{\"gold\": 2}");
        assertThat(mapping.transform(keycloaks(), FakeIssuer.LAND, true).getAcr())
                .isEqualTo("1");
    }

    @Test
    void the_context_class_of_other_clients_and_of_an_unknown_way_is_let_alone() {
        assertThat(issuer.way("uc-ca")
                        .transform(keycloaks(), FakeIssuer.PORTAL, true)
                        .getAcr())
                .isEqualTo("1");
        assertThat(new FakeIssuer()
                        .opened(FakeIssuer.LAND)
                        .way("registration")
                        .transform(keycloaks(), FakeIssuer.LAND, true)
                        .getAcr())
                .isEqualTo("1");
    }

    /** As Keycloak's own mapper leaves it. */
    private static AccessToken keycloaks() {
        AccessToken token = new AccessToken();
        token.setAcr("1");
        return token;
    }

    /** Names those clients as audience and in {@code resource_access} with a business role of theirs. */
    private static AccessToken token(String... clients) {
        AccessToken token = new AccessToken();
        token.audience(clients);
        for (String client : clients) {
            token.addAccess(client).addRole("bidder");
        }
        return token;
    }
}
