package org.usercenter.auth.notice;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.appeal.link.AppealNotice;
import org.usercenter.auth.sms.sender.CountedSms;
import org.usercenter.auth.sms.sender.SmsDelivery;
import org.usercenter.auth.sms.sender.SmsMessage;
import org.usercenter.auth.sms.sender.SmsOutcome;
import org.usercenter.auth.sms.sender.SmsOutcome.Reason;
import org.usercenter.auth.sms.sender.SmsTemplate;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.appeal.AppealStore;
import org.usercenter.storage.deletion.ClosingNews;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.MessageDelivery;

/** Words a message by its kind: the texts are {@code uc.notice.<kind>.subject} and {@code .body} of the email theme. */
final class NoticeDelivery implements MessageDelivery {
    private static final Logger LOG = Logger.getLogger(NoticeDelivery.class);
    private static final String TEMPLATE = "uc-notice.ftl";

    private final KeycloakSession session;

    NoticeDelivery(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<Ready> prepare(RealmModel realm, UserModel user, Delivery delivery) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        if (ClosingNews.isOutdated(store, realm, delivery)) {
            // Given up would be counted: nothing is wrong with it.
            store.outbox().finish(delivery);
            return Optional.of(() -> Outcome.ENDED);
        }
        return AppealNotice.parameters(session, realm, delivery)
                .flatMap(parameters -> delivery.destination().channel() == Channel.SMS
                        ? bySms(realm, user, delivery, parameters)
                        : byEmail(realm, user, delivery, parameters));
    }

    /** To a claimant, who may have no account: an SMS without any content of the appeal. */
    @Override
    public Optional<Ready> prepareWithoutAccount(RealmModel realm, Delivery delivery) {
        if (!AppealStore.isHolder(delivery.userId()) || delivery.destination().channel() != Channel.SMS) {
            return Optional.empty();
        }
        return Optional.ofNullable(delivery.destination().address())
                .flatMap(NoticeDelivery::parse)
                .flatMap(mobile -> SmsTemplate.ofNotice(delivery.kind())
                        .map(template -> new SmsMessage(
                                mobile,
                                template,
                                delivery.parameters(),
                                Locale.forLanguageTag(realm.getDefaultLocale()))))
                .map(message -> ready(realm, message));
    }

    private Ready ready(RealmModel realm, SmsMessage message) {
        SmsDelivery sender = session.getProvider(SmsDelivery.class);
        CountedSms sms = new CountedSms(session, realm);
        return () -> outcome(sms.send(sender, message));
    }

    private Optional<Ready> byEmail(
            RealmModel realm, UserModel user, Delivery delivery, Map<String, String> parameters) {
        String address = Optional.ofNullable(delivery.destination().address()).orElse(user.getEmail());
        if (address == null) {
            return Optional.of(() -> Outcome.NO_ADDRESS);
        }
        if (realm.getSmtpConfig().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> attributes =
                Map.of("kind", delivery.kind(), "parameters", parameters, "security", delivery.security());
        Email email = new EmailWording(session)
                .word(realm, user, address, "uc.notice." + delivery.kind() + ".subject", TEMPLATE, attributes);
        EmailSenderProvider sender = session.getProvider(EmailSenderProvider.class);
        return Optional.of(() -> send(sender, email, delivery));
    }

    private static Outcome send(EmailSenderProvider sender, Email email, Delivery delivery) {
        try {
            sender.send(email.server(), email.address(), email.subject(), email.text(), email.html());
            return Outcome.SENT;
        } catch (EmailException e) {
            // Its text can hold the address.
            LOG.warnf("%s could not be sent: %s", delivery, e.getClass().getSimpleName());
            return Outcome.FAILED;
        }
    }

    private Optional<Ready> bySms(RealmModel realm, UserModel user, Delivery delivery, Map<String, String> parameters) {
        Optional<MobileNumber> mobile = mobile(realm, user, delivery);
        if (MemberPassword.isAskedFor(delivery)) {
            return mobile.filter(to -> MemberPassword.isWanted(user)).map(to -> password(realm, user, to));
        }
        Optional<SmsTemplate> template = SmsTemplate.ofNotice(delivery.kind());
        if (template.isEmpty()) {
            return Optional.empty();
        }
        if (mobile.isEmpty()) {
            return Optional.of(() -> Outcome.NO_ADDRESS);
        }
        return Optional.of(ready(
                realm,
                new SmsMessage(
                        mobile.get(),
                        template.get(),
                        parameters,
                        session.getContext().resolveLocale(user))));
    }

    private Ready password(RealmModel realm, UserModel user, MobileNumber mobile) {
        SmsMessage message = new SmsMessage(
                mobile,
                SmsTemplate.TEMPORARY_PASSWORD,
                Map.of(SmsTemplate.PASSWORD, MemberPassword.set(session, realm, user)),
                session.getContext().resolveLocale(user));
        return ready(realm, message);
    }

    private static Outcome outcome(SmsOutcome outcome) {
        if (outcome instanceof SmsOutcome.Sent) {
            return Outcome.SENT;
        }
        boolean hopeless = outcome instanceof SmsOutcome.Refused refused && refused.reason() != Reason.PROVIDER_LIMIT;
        return hopeless ? Outcome.UNDELIVERABLE : Outcome.FAILED;
    }

    private Optional<MobileNumber> mobile(RealmModel realm, UserModel user, Delivery delivery) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        return Optional.ofNullable(delivery.destination().address())
                .or(() -> store.identifiers().value(realm, user.getId(), IdentifierKind.MOBILE))
                .or(() -> store.identifiers().value(realm, user.getId(), IdentifierKind.CONTACT_MOBILE))
                .flatMap(NoticeDelivery::parse);
    }

    private static Optional<MobileNumber> parse(String e164) {
        try {
            return Optional.of(MobileNumber.parse(e164, EnumSet.allOf(MobileRegion.class)));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
