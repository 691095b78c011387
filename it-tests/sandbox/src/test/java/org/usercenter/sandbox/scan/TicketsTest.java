package org.usercenter.sandbox.scan;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.sandbox.control.SandboxClock;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L3")
@Tag("L7")
class TicketsTest {
    private static final Duration LIFE = Duration.ofMinutes(3);

    private final SandboxClock clock = new SandboxClock(Clock.systemUTC());
    private final Tickets<String, String> tickets = new Tickets<>(clock);

    private ScanState state(String id) {
        return tickets.find(id).map(Ticket::state).orElseThrow();
    }

    @Test
    void anIdIsGoodForOneTicketOnly() {
        assertThat(tickets.open("a", "first", LIFE)).isPresent();
        assertThat(tickets.open("a", "second", LIFE)).isEmpty();
        assertThat(tickets.find("a").map(Ticket::request)).contains("first");
    }

    @Test
    void aTicketExpiresByItselfAndCanNoLongerBeConfirmed() {
        tickets.open("a", "", LIFE);
        assertThat(tickets.scan("a", "张*", "")).isTrue();
        clock.advance(LIFE.plusSeconds(1));
        assertThat(tickets.confirm("a", "张*", "", "result")).isFalse();
        assertThat(state("a")).isEqualTo(ScanState.EXPIRED);
        assertThat(tickets.open()).isEmpty();
    }

    @Test
    void aConfirmedTicketStaysConfirmed() {
        tickets.open("a", "", LIFE);
        assertThat(tickets.confirm("a", "张*", "", "result")).isTrue();
        clock.advance(LIFE.plusSeconds(1));
        assertThat(state("a")).isEqualTo(ScanState.CONFIRMED);
    }

    @Test
    void ofManyWhoEndATicketAtOnceOnlyOneDoes() {
        tickets.open("a", "", LIFE);
        List<Boolean> ended = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> i % 2 == 0 ? tickets.confirm("a", "", "", "r") : tickets.end("a", ScanState.REFUSED))
                .toList();
        assertThat(ended).containsOnlyOnce(true);
    }

    @Test
    void theNewestOtherTicketIsFound() {
        tickets.open("a", "", LIFE);
        tickets.open("b", "", LIFE);
        tickets.open("c", "", LIFE);
        assertThat(tickets.another("c").map(Ticket::id)).contains("b");
        assertThat(tickets.another("a").map(Ticket::id)).contains("c");
    }
}
