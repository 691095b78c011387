package org.usercenter.auth.face;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.scan.ScanOffer;
import org.usercenter.auth.scan.ScanRequest;
import org.usercenter.auth.scan.ScanResult;
import org.usercenter.auth.scan.ScanState;
import org.usercenter.auth.scan.ScanSubject;
import org.usercenter.auth.scan.ScanTicket;
import org.usercenter.auth.scan.ScanUnavailableException;
import org.usercenter.auth.scan.Tickets;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A10")
class FacePlatformTest {

    private static final String NUMBER = "11010519491231002X";
    private static final ScanSubject SUBJECT =
            new ScanSubject(PersonName.parse("张测试"), IdentityDocument.parse(DocumentType.RESIDENT_ID, NUMBER));
    private static final ScanTicket TICKET = Tickets.ticket("id", FaceWay.ID, "T-1", Long.MAX_VALUE / 2);

    private FaceStart start = new FaceStart.Started("T-1", "https://f/1");
    private FaceResult result = new FaceResult.Pending();
    private String extra = "";

    private final FacePlatform platform = new FacePlatform(
            new FaceVerification() {
                @Override
                public boolean isSetUp() {
                    return true;
                }

                @Override
                public boolean covers(IdentityDocument document) {
                    return true;
                }

                @Override
                public String consentVersion() {
                    return "1";
                }

                @Override
                public int attemptsPerDay() {
                    return 1;
                }

                @Override
                public FaceStart begin(PersonName name, IdentityDocument document, String given, String returnUrl) {
                    extra = given;
                    return start;
                }

                @Override
                public FaceResult result(String token) {
                    return result;
                }
            },
            "https://here/return");

    private static ScanRequest request(String text) {
        return new ScanRequest("r", "n", text, 600, "p", Tickets.CONTEXT, SUBJECT);
    }

    @Test
    void theCodeIsThePlatformsAddressAndHandsOverAMarkOfThisTabAndCode() throws ScanUnavailableException {
        assertThat(platform.create(request("one"))).isEqualTo(new ScanOffer("T-1", "https://f/1", null));
        String one = extra;
        platform.create(request("other"));

        assertThat(one).hasSize(43).isNotEqualTo(extra);
    }

    @Test
    void whomThePlatformRefusesIsToldWhy() {
        start = new FaceStart.Refused(FaceFailure.NO_PICTURE);

        assertThatThrownBy(() -> platform.create(request("one")))
                .isInstanceOfSatisfying(ScanUnavailableException.class, e -> assertThat(e.reason())
                        .isEqualTo("face-no-picture"));
    }

    @Test
    void aPlatformThatCannotBeAskedIsDown() {
        start = new FaceStart.Unavailable();
        result = new FaceResult.Unavailable();

        assertThatThrownBy(() -> platform.create(request("one")))
                .isInstanceOfSatisfying(ScanUnavailableException.class, e -> assertThat(e.reason())
                        .isNull());
        assertThatThrownBy(() -> platform.progress("T-1")).isInstanceOf(ScanUnavailableException.class);
        assertThatThrownBy(() -> platform.collect(TICKET)).isInstanceOf(ScanUnavailableException.class);
    }

    @Test
    void whateverEndsAVerificationConfirmsTheCode() throws ScanUnavailableException {
        assertThat(platform.progress("T-1").state()).isEqualTo(ScanState.WAITING);
        result = new FaceResult.Failed(FaceFailure.OTHER_FACE);
        assertThat(platform.progress("T-1").state()).isEqualTo(ScanState.CONFIRMED);
        result = new FaceResult.Expired();
        assertThat(platform.progress("T-1").state()).isEqualTo(ScanState.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource
    void aFailureHasItsOwnReason(FaceFailure failure) throws ScanUnavailableException {
        result = new FaceResult.Failed(failure);

        assertThat(platform.collect(TICKET)).isEqualTo(new ScanResult.Unacceptable(failure.code()));
    }

    @Test
    void aPassOfThisCodeAttestsThePersonWithoutKeepingMoreThanTheResult() throws ScanUnavailableException {
        result = passed(TICKET.request().mark());

        assertThat(platform.collect(TICKET)).isInstanceOfSatisfying(ScanResult.Attested.class, attested -> {
            assertThat(attested.identity().person())
                    .isEqualTo(new ProvedPerson(List.of(SUBJECT.document()), SUBJECT.name()));
            assertThat(attested.identity().evidence())
                    .containsOnlyKeys("token", "request", "similarity")
                    .containsEntry("similarity", "96.42");
        });
    }

    @Test
    void aPassThatWasMadeForAnotherTabOrCodeProvesNothing() throws ScanUnavailableException {
        result = passed("mark of another");

        assertThat(platform.collect(TICKET)).isEqualTo(new ScanResult.Unacceptable("mismatch"));
    }

    @Test
    void whoHasNotFinishedIsWaitedFor() throws ScanUnavailableException {
        assertThat(platform.collect(TICKET)).isEqualTo(new ScanResult.NotYet());
    }

    private static FaceResult passed(String extra) {
        return new FaceResult.Passed("张测试", NUMBER, extra, "96.42", "R-1");
    }
}
