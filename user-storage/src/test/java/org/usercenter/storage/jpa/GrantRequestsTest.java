package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ModelDuplicateException;
import org.usercenter.storage.business.GrantRequest;
import org.usercenter.storage.message.PageMessage;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A11")
final class GrantRequestsTest extends BusinessTest {

    @Test
    void a_request_waits_and_its_main_account_is_told_once() {
        assertThat(ask()).isTrue();
        assertThat(ask()).isFalse();

        assertThat(find())
                .hasValueSatisfying(request -> assertThat(request.declined()).isFalse());
        List<PageMessage> messages = inStore(store -> store.inbox().page(realm, user, null, 10));
        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo("business.requested");
            assertThat(message.parameters()).containsEntry("system", "土地系统");
        });
    }

    @Test
    void another_enterprise_has_no_such_request() {
        ask();

        assertThat(this.<Optional<GrantRequest>>inStore(
                        store -> store.grantRequests().find(realm, memberOfB(), client)))
                .isEmpty();
        assertThat(open(b)).isEmpty();
        assertThat(this.<Boolean>inStore(store ->
                        store.grantRequests().decline(realm, b, open(a).get(0).id(), DEED)))
                .isFalse();
    }

    @Test
    void who_was_refused_can_ask_again() {
        ask();
        String id = open(a).get(0).id();

        assertThat(decline(id)).isTrue();
        assertThat(decline(id)).isFalse();
        assertThat(find()).map(GrantRequest::declined).contains(true);
        assertThat(open(a)).isEmpty();
        assertThat(ask()).isTrue();
        assertThat(open(a)).hasSize(1);
    }

    @Test
    void a_request_is_settled_by_a_role_of_that_client() {
        ask();

        change(store -> {
            store.grants().grant(realm, enterpriseA(), client, Set.of(bidder), DEED);
            store.grants().grant(realm, memberOfA(), client, Set.of(bidder), DEED);
        });

        assertThat(find()).isEmpty();
    }

    @Test
    void requests_are_read_page_by_page_oldest_first() {
        String second = Fakes.user();
        ask();
        clock.move(Duration.ofMinutes(1));
        this.<Boolean>inStore(store -> store.grantRequests().ask(realm, memberOfA(), second, user, "产权系统", DEED));

        List<GrantRequest> first = page(null);
        assertThat(first).extracting(GrantRequest::clientId).containsExactly(client);
        assertThat(page(first.get(0).position())).extracting(GrantRequest::clientId).containsExactly(second);
    }

    @Test
    void the_next_page_begins_after_a_request_that_was_answered_meanwhile() {
        String second = Fakes.user();
        ask();
        clock.move(Duration.ofMinutes(1));
        this.<Boolean>inStore(store -> store.grantRequests().ask(realm, memberOfA(), second, user, "产权系统", DEED));
        GrantRequest first = page(null).get(0);
        change(store -> {
            store.grants().grant(realm, enterpriseA(), client, Set.of(bidder), DEED);
            store.grants().grant(realm, memberOfA(), client, Set.of(bidder), DEED);
        });

        assertThat(page(first.position())).extracting(GrantRequest::clientId).containsExactly(second);
    }

    @Test
    void the_login_name_of_whoever_asks_comes_with_the_request_and_not_by_a_statement_each() {
        long one = database.statements(() -> assertThat(open(a)).isEmpty());
        for (int i = 0; i < 20; i++) {
            String system = Fakes.user();
            this.<Boolean>inStore(store -> store.grantRequests().ask(realm, memberOfA(), system, user, "产权系统", DEED));
        }

        long twenty = database.statements(() -> assertThat(open(a))
                .hasSize(20)
                .extracting(GrantRequest::loginName)
                .containsOnly("user-" + member));

        assertThat(twenty).isEqualTo(one);
    }

    @Test
    void of_8_presses_at_once_one_asks() throws Exception {
        List<Boolean> asked = atOnce(8, () -> {
            try {
                return ask();
            } catch (ModelDuplicateException e) {
                return false;
            }
        });

        assertThat(asked).containsOnlyOnce(true);
        assertThat(open(a)).hasSize(1);
    }

    private boolean ask() {
        return inStore(store -> store.grantRequests().ask(realm, memberOfA(), client, user, "土地系统", DEED));
    }

    private boolean decline(String id) {
        return inStore(store -> store.grantRequests().decline(realm, a, id, DEED));
    }

    private Optional<GrantRequest> find() {
        return inStore(store -> store.grantRequests().find(realm, memberOfA(), client));
    }

    private List<GrantRequest> open(String group) {
        return inStore(store -> store.grantRequests().open(realm, group, null, 100));
    }

    private List<GrantRequest> page(GrantRequest.@Nullable Position after) {
        return inStore(store -> store.grantRequests().open(realm, a, after, 1));
    }
}
