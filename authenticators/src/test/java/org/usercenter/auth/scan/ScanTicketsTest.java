package org.usercenter.auth.scan;

import java.security.SecureRandom;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.code.FakeSingleUseObjects;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L3")
@Tag("L7")
class ScanTicketsTest {
    private static final int LIFE = 180;

    private final FakeSingleUseObjects objects = new FakeSingleUseObjects();
    private final ScanTickets tickets = new ScanTickets(objects, Tickets.REALM, objects::now);
    private final ScanTicket ticket = kept();

    private ScanTicket kept() {
        SecureRandom random = new SecureRandom();
        ScanTicket fresh = Tickets.ticket(ScanTickets.newId(random), "uc-elicence", "biz-1", tickets.now() + LIFE);
        tickets.keep(fresh);
        return fresh;
    }

    private ScanState state() {
        return tickets.find(ticket.id()).orElseThrow().state(tickets.now());
    }

    @Test
    void whatIsKeptIsFoundByBothNames() {
        assertThat(tickets.find(ticket.id())).contains(Tickets.read(ticket));
        assertThat(tickets.find("uc-elicence", "biz-1")).contains(Tickets.read(ticket));
        assertThat(tickets.find("uc-sharedca", "biz-1")).isEmpty();
    }

    @Test
    void theStoreDoesNotShowTheIdUnderWhichAPageAsks() {
        assertThat(objects.dump()).contains("uc.scan.ticket.").doesNotContain("uc.scan.ticket." + ticket.id());
    }

    @Test
    void whatThePlatformSaysIsWritten() {
        tickets.record(ticket.id(), new ScanProgress(ScanState.SCANNED, "张*"));

        assertThat(tickets.find(ticket.id()).orElseThrow().standing())
                .isEqualTo(new ScanTicket.Standing(ScanState.SCANNED, "张*", true));
    }

    @Test
    void aLateAnswerTakesNothingBack() {
        tickets.record(ticket.id(), ScanProgress.of(ScanState.CONFIRMED));
        tickets.record(ticket.id(), ScanProgress.of(ScanState.SCANNED));

        assertThat(state()).isEqualTo(ScanState.CONFIRMED);
    }

    @Test
    void aPlatformThatDoesNotAnswerIsRememberedUntilItDoes() {
        tickets.recordUnreachable(ticket.id());
        assertThat(tickets.find(ticket.id()).orElseThrow().standing().reachable())
                .isFalse();

        tickets.record(ticket.id(), ScanProgress.of(ScanState.WAITING));

        assertThat(tickets.find(ticket.id()).orElseThrow().standing().reachable())
                .isTrue();
    }

    @Test
    void ofManyThatTakeOneGets() {
        assertThat(tickets.take(ticket.id())).isTrue();
        assertThat(tickets.take(ticket.id())).isFalse();
        assertThat(tickets.find(ticket.id())).isEmpty();
    }

    @Test
    void anAnswerThatComesAfterTheEndDoesNotBringTheClaimBack() {
        tickets.take(ticket.id());
        tickets.record(ticket.id(), ScanProgress.of(ScanState.CONFIRMED));

        assertThat(tickets.take(ticket.id())).isFalse();
    }

    @Test
    void aCodeExpiresByItself() {
        objects.pass(LIFE);

        assertThat(state()).isEqualTo(ScanState.EXPIRED);
    }

    @Test
    void aConfirmedResultWaitsALittleLonger() {
        tickets.record(ticket.id(), ScanProgress.of(ScanState.CONFIRMED));
        objects.pass(LIFE + ScanTickets.GRACE - 1);
        assertThat(state()).isEqualTo(ScanState.CONFIRMED);

        objects.pass(1);

        assertThat(tickets.find(ticket.id())).isEmpty();
    }

    @Test
    void whatOneRealmGaveOutIsUnknownInAnother() {
        ScanTickets elsewhere = new ScanTickets(objects, "another", objects::now);

        assertThat(elsewhere.find(ticket.id())).isEmpty();
        assertThat(elsewhere.find("uc-elicence", "biz-1")).isEmpty();
        assertThat(elsewhere.take(ticket.id())).isFalse();
        assertThat(tickets.take(ticket.id())).isTrue();
    }

    @Test
    void aPressIsNotKeptFromAskingByThePagesQuestionsNorThoseByAPress() {
        assertThat(tickets.mayPull(ticket.id(), 15)).isTrue();
        assertThat(tickets.mayPullNow(ticket.id())).isTrue();
        assertThat(tickets.mayPullNow(ticket.id())).isFalse();

        objects.pass(1);

        assertThat(tickets.mayPullNow(ticket.id())).isTrue();
        assertThat(tickets.mayPull(ticket.id(), 15)).isFalse();
    }

    @Test
    void aWordThatWasMissedIsNewsAgainAndAPageMayAskToo() {
        ScanPush.Word word = new ScanPush.Word("biz-1", "1");
        tickets.isNews("uc-elicence", word);
        tickets.mayPull(ticket.id(), 15);

        tickets.missed(ticket.id(), "uc-elicence", word);

        assertThat(tickets.isNews("uc-elicence", word)).isTrue();
        assertThat(tickets.mayPull(ticket.id(), 15)).isTrue();
    }

    @Test
    void thePlatformIsAskedOnceInATime() {
        assertThat(tickets.mayPull(ticket.id(), 3)).isTrue();
        assertThat(tickets.mayPull(ticket.id(), 3)).isFalse();

        objects.pass(3);

        assertThat(tickets.mayPull(ticket.id(), 3)).isTrue();
    }

    @Test
    void theSameWordIsNewsOnce() {
        ScanPush.Word word = new ScanPush.Word("biz-1", "1");

        assertThat(tickets.isNews("uc-elicence", word)).isTrue();
        assertThat(tickets.isNews("uc-elicence", word)).isFalse();
        assertThat(tickets.isNews("uc-elicence", new ScanPush.Word("biz-1", "2")))
                .isTrue();
        assertThat(tickets.isNews("uc-sharedca", word)).isTrue();
    }

    @Test
    void whatIsNoTicketIsNotRead() {
        assertThat(ScanTicket.of("id", Map.of("way", "uc-elicence"))).isEmpty();
        assertThat(tickets.find("x".repeat(65))).isEmpty();
    }
}
