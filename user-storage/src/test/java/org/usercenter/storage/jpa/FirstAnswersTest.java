package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.keycloak.models.ModelDuplicateException;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.request.FirstAnswer;
import org.usercenter.storage.request.KeyedRequest;
import org.usercenter.storage.request.OtherRequestException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class FirstAnswersTest extends StoreTest {

    private static final FirstAnswer MADE = new FirstAnswer(201, "/members/7", "{\"id\":\"7\"}");

    private final KeyedRequest request = new KeyedRequest(user, "key-1", "a".repeat(64));

    @Test
    void a_request_that_was_done_gets_its_answer_again() {
        assertThat(find(request)).isEmpty();

        change(this::work);

        assertThat(find(request)).contains(MADE);
    }

    @Test
    void the_longest_answer_is_kept_whole() {
        FirstAnswer longest = new FirstAnswer(201, "/members/7", "{\"notes\":\"" + "注".repeat(60_000) + "\"}");

        change(store -> {
            store.firstAnswers().begin(realm, request);
            store.firstAnswers().complete(realm, request, longest);
        });

        assertThat(find(request)).contains(longest);
    }

    @Test
    void what_was_rolled_back_was_not_done() {
        database.callAndRollBack(em -> {
            work(store(em));
            return true;
        });

        assertThat(find(request)).isEmpty();
        change(this::work);
        assertThat(find(request)).contains(MADE);
    }

    @Test
    void a_key_is_for_one_request_of_one_account() {
        change(this::work);

        assertThatThrownBy(() -> find(new KeyedRequest(user, "key-1", "b".repeat(64))))
                .isInstanceOf(OtherRequestException.class);
        assertThat(find(new KeyedRequest(Fakes.user(), "key-1", "b".repeat(64))))
                .isEmpty();
    }

    @Test
    void of_8_at_once_one_is_done() throws Exception {
        AtomicInteger done = new AtomicInteger();
        List<Boolean> results = atOnce(8, () -> {
            try {
                change(store -> {
                    store.firstAnswers().begin(realm, request);
                    done.incrementAndGet();
                    store.firstAnswers().complete(realm, request, MADE);
                });
                return true;
            } catch (ModelDuplicateException e) {
                assertThat(find(request)).contains(MADE);
                return false;
            }
        });

        assertThat(results).containsOnlyOnce(true);
        assertThat(done).hasValue(1);
    }

    @Test
    void after_a_day_the_key_is_free_again() {
        change(this::work);
        clock.move(Duration.ofHours(24));

        assertThat(find(request)).isEmpty();
        change(this::work);
        assertThat(rows("UcFirstAnswer")).isEqualTo(1);
        clock.move(Duration.ofHours(24));
        database.call(em -> Purge.firstAnswers(em, clock.instant(), 10));
        assertThat(rows("UcFirstAnswer")).isZero();
    }

    private void work(UserCenterStore store) {
        store.firstAnswers().begin(realm, request);
        store.firstAnswers().complete(realm, request, MADE);
    }

    private Optional<FirstAnswer> find(KeyedRequest of) {
        return inStore(store -> store.firstAnswers().find(realm, of));
    }
}
