package org.usercenter.auth.sms.sender;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A14")
class SmsTemplateTest {

    @ParameterizedTest
    @CsvSource({
        "certificate.ending, CERTIFICATE_ENDING_NOTICE",
        "binding.wechat.bound, BINDING_NOTICE",
        "binding.guangdong.unbound, BINDING_NOTICE",
        "certificate.bound, CERTIFICATE_NOTICE",
        "certificate.unbound, CERTIFICATE_NOTICE",
        "certificate, CERTIFICATE_NOTICE",
        "review.asked, REVIEW_NOTICE",
        "deletion.requested, DELETION_REQUESTED_NOTICE",
        "deletion.reminder, DELETION_REMINDER_NOTICE",
        "deletion.taken-back, DELETION_TAKEN_BACK_NOTICE",
        "deletion.requested.closing, DELETION_REQUESTED_NOTICE",
        "deletion.taken-back.closing, DELETION_TAKEN_BACK_NOTICE",
        "appeal.approved, APPEAL_APPROVED_NOTICE",
        "appeal.objection, APPEAL_OBJECTION_NOTICE",
        "appeal.upheld, APPEAL_UPHELD_NOTICE",
        "appeal.released, APPEAL_RELEASED_NOTICE",
        "appeal.progress, APPEAL_PROGRESS_NOTICE"
    })
    void aKindOfMessageHasItsOwnTextOrThatOfItsSubject(String kind, SmsTemplate template) {
        assertThat(SmsTemplate.ofNotice(kind)).contains(template);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "mobile.bound", "login.code"})
    void aKindOfMessageWithoutTextIsNotSentBySms(String kind) {
        assertThat(SmsTemplate.ofNotice(kind)).isEmpty();
    }

    @Test
    @Tag("A15")
    void theTextsOfADeletionNameTheDay() {
        assertThat(SmsTemplate.DELETION_REQUESTED_NOTICE.ownParameters()).containsExactly("date");
        assertThat(SmsTemplate.DELETION_REMINDER_NOTICE.ownParameters()).containsExactly("date");
        assertThat(SmsTemplate.DELETION_TAKEN_BACK_NOTICE.ownParameters()).isEmpty();
    }

    @Test
    void theReminderOfACertificateHasAParameter() {
        assertThat(SmsTemplate.CERTIFICATE_ENDING_NOTICE.ownParameters()).containsExactly("date");
        assertThat(SmsTemplate.CERTIFICATE_NOTICE.ownParameters()).isEmpty();
        assertThat(SmsTemplate.CERTIFICATE_ENDING_NOTICE.hasCode()).isFalse();
    }
}
