package org.usercenter.auth.notice;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.sms.sender.SmsDelivery;
import org.usercenter.auth.sms.sender.SmsMessage;
import org.usercenter.auth.sms.sender.SmsOutcome;
import org.usercenter.auth.sms.sender.SmsTemplate;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.figure.Figures;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.MessageDelivery.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages to claimants, who may have no account. */
@Tag("P3")
@Tag("A14")
final class MessageWithoutAccountTest {
    private static final Destination MOBILE = new Destination(Channel.SMS, "+8613800138000");

    private final List<SmsMessage> sent = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();
    private final RealmModel realm = proxy(RealmModel.class, (p, call, a) -> "zh-CN");

    @Test
    void a_claimant_gets_the_text_without_parameters_in_the_language_of_the_realm() {
        Outcome outcome = delivery()
                .prepareWithoutAccount(realm, copy("appeal:1", MOBILE))
                .orElseThrow()
                .send();

        assertThat(outcome).isEqualTo(Outcome.FAILED);
        assertThat(counted).containsExactly("appeal-progress-notice provider-limit");
        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.to().e164()).isEqualTo("+8613800138000");
            assertThat(message.template()).isEqualTo(SmsTemplate.APPEAL_PROGRESS_NOTICE);
            assertThat(message.params()).isEmpty();
            assertThat(message.locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        });
    }

    @Test
    void what_belongs_to_no_appeal_goes_nowhere() {
        assertThat(delivery().prepareWithoutAccount(realm, copy("user", MOBILE)))
                .isEmpty();
        assertThat(delivery()
                        .prepareWithoutAccount(
                                realm, copy("appeal:1", new Destination(Channel.EMAIL, "a@example.com"))))
                .isEmpty();
    }

    private static Delivery copy(String about, Destination where) {
        return new Delivery(1, "realm", about, where, "appeal.progress", Map.of(), Instant.EPOCH, false, 1);
    }

    private NoticeDelivery delivery() {
        SmsDelivery sender = proxy(SmsDelivery.class, (p, call, a) -> {
            sent.add((SmsMessage) a[0]);
            return new SmsOutcome.Refused(SmsOutcome.Reason.PROVIDER_LIMIT);
        });
        Figures.OfRealm counting = (figure, text, result) -> counted.add(text + " " + result);
        Figures figures = proxy(Figures.class, (p, call, a) -> counting);
        UserCenterStore store = proxy(UserCenterStore.class, (p, call, a) -> figures);
        return new NoticeDelivery(
                proxy(KeycloakSession.class, (p, call, a) -> a[0] == SmsDelivery.class ? sender : store));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                MessageWithoutAccountTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
