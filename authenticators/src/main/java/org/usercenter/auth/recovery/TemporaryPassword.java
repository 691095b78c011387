package org.usercenter.auth.recovery;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.flow.AccountLock;
import org.usercenter.auth.flow.ProvedAccount;
import org.usercenter.auth.newpassword.GeneratedPassword;
import org.usercenter.auth.notice.EmailTexts;
import org.usercenter.auth.notice.Emails;
import org.usercenter.auth.sms.sender.CountedSms;
import org.usercenter.auth.sms.sender.SmsDelivery;
import org.usercenter.auth.sms.sender.SmsMessage;
import org.usercenter.auth.sms.sender.SmsOutcome;
import org.usercenter.auth.sms.sender.SmsTemplate;

/** Makes a password that the realm's rules allow, and sends it. */
final class TemporaryPassword {
    private final KeycloakSession session;
    private final RealmModel realm;

    TemporaryPassword(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * What is to be sent.
     *
     * @param lock why the account cannot log in with it; null: it can
     */
    record Prepared(String loginName, @Nullable AccountLock lock, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return "Prepared";
        }
    }

    /** What became of it. */
    enum Sending {
        SENT,
        /** Not now; in a minute. */
        TOO_MANY,
        FAILED
    }

    /**
     * A new one for an account; empty when there is no such account any more, or it no longer has what was proved. Looks in a transaction of its own and keeps
     * none open, because a platform is called next.
     *
     * @throws IllegalStateException when the realm's rules allow none that can be made
     */
    Optional<Prepared> prepare(String userId, Target proved) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> {
                    RealmModel own = job.getContext().getRealm();
                    return Optional.ofNullable(job.users().getUserById(own, userId))
                            .filter(user -> RecoveryAccounts.has(job, user, proved))
                            .map(user -> new Prepared(
                                    user.getUsername(),
                                    ProvedAccount.lock(job, own, user).orElse(null),
                                    GeneratedPassword.make(job, own, user)));
                },
                "make a temporary password");
    }

    /** Sends it the way the code was sent. Blocks until a platform took it. */
    Sending send(Target target, Prepared prepared) {
        Locale locale = session.getContext().resolveLocale(null);
        return target.isEmail() ? byEmail(target, prepared, locale) : bySms(target, prepared.password(), locale);
    }

    private Sending byEmail(Target target, Prepared prepared, Locale locale) {
        Emails.Outcome outcome = new Emails(session)
                .send(new EmailTexts(session, realm)
                        .word(
                                target.address(),
                                locale,
                                "uc.temporary-password.subject",
                                "uc-temporary-password.ftl",
                                Map.of("accountName", prepared.loginName(), "password", prepared.password())));
        return outcome == Emails.Outcome.SENT ? Sending.SENT : Sending.FAILED;
    }

    private Sending bySms(Target target, String password, Locale locale) {
        SmsMessage message = new SmsMessage(
                target.mobile(), SmsTemplate.TEMPORARY_PASSWORD, Map.of(SmsTemplate.PASSWORD, password), locale);
        SmsOutcome outcome = new CountedSms(session, realm).send(session.getProvider(SmsDelivery.class), message);
        if (outcome instanceof SmsOutcome.Sent) {
            return Sending.SENT;
        }
        boolean tooMany =
                outcome instanceof SmsOutcome.Refused refused && refused.reason() == SmsOutcome.Reason.PROVIDER_LIMIT;
        return tooMany ? Sending.TOO_MANY : Sending.FAILED;
    }
}
