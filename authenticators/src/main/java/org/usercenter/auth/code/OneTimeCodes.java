package org.usercenter.auth.code;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;
import org.usercenter.storage.message.Channel;

/**
 * One-time codes by short message or email. A code belongs to the browser (root authentication session) that asked for it, to a
 * purpose and to a receiver; within its life the same code is sent again. Ask for a code only on an explicit press and
 * after a captcha.
 */
public final class OneTimeCodes {
    private final CodeStore store;
    private final SendLimits limits;
    private final Function<Channel, CodeDelivery> deliveries;
    private final CodeSettings settings;
    private final Supplier<String> source;
    private final Supplier<Locale> locale;

    OneTimeCodes(
            CodeStore store,
            SendLimits limits,
            Function<Channel, CodeDelivery> deliveries,
            CodeSettings settings,
            Supplier<String> source,
            Supplier<Locale> locale) {
        this.store = store;
        this.limits = limits;
        this.deliveries = deliveries;
        this.settings = settings;
        this.source = source;
        this.locale = locale;
    }

    /** The codes of the session's realm. */
    public static OneTimeCodes of(KeycloakSession session, CodeSettings settings) {
        RealmModel realm = session.getContext().getRealm();
        CryptoProvider crypto = session.getProvider(CryptoProvider.class);
        return new OneTimeCodes(
                new CodeStore(
                        session.singleUseObjects(),
                        crypto.cipher(),
                        crypto.index(),
                        () -> Instant.ofEpochMilli(Time.currentTimeMillis()),
                        realm.getId()),
                new SendLimits(
                        counters(session.getProvider(UserCenterStore.class).limits(), realm), settings),
                channel -> channel == Channel.EMAIL
                        ? new EmailCodeDelivery(session, realm)
                        : new SmsCodeDelivery(session, realm),
                settings,
                () -> Source.of(session.getContext().getConnection().getRemoteAddr()),
                () -> session.getContext().resolveLocale(null));
    }

    /**
     * Sends a code, if the limits allow it. Where nobody may learn whether the mobile is known ({@code LOGIN},
     * {@code RECOVERY}) the message leaves after the request was answered; otherwise this blocks until a provider took
     * it.
     *
     * @param deliver false when there is nobody to send to: counts, answers and takes time exactly alike, but sends
     *     nothing, and no typed code will be right
     */
    public RequestResult request(
            AuthenticationSessionModel session, CodePurpose purpose, MobileNumber mobile, boolean deliver) {
        return request(browser(session), purpose, mobile, deliver);
    }

    /** Checks what was typed; spaces and full-width digits are forgiven. A correct code is used up. */
    public CheckResult check(
            AuthenticationSessionModel session, CodePurpose purpose, MobileNumber mobile, String typed) {
        return check(browser(session), purpose, mobile, typed);
    }

    /**
     * As {@link #check}, but a correct code is not used up: for telling somebody who proved the mobile why nothing comes
     * of it at present. Never let anybody in by this.
     */
    public CheckResult prove(
            AuthenticationSessionModel session, CodePurpose purpose, MobileNumber mobile, String typed) {
        return prove(browser(session), purpose, mobile, typed);
    }

    /** As the method of a mobile. */
    public RequestResult request(
            AuthenticationSessionModel session, CodePurpose purpose, CodeReceiver receiver, boolean deliver) {
        return request(browser(session), purpose, receiver, deliver);
    }

    /** As the method of a mobile. */
    public CheckResult check(
            AuthenticationSessionModel session, CodePurpose purpose, CodeReceiver receiver, String typed) {
        return store.check(browser(session), purpose, receiver, typed, settings.maxTries());
    }

    /** As the method of a mobile. */
    public int resendAfterSeconds(CodeReceiver receiver) {
        return limits.pauseLeft(receiver);
    }

    /** Seconds until the mobile may be sent another code, for whatever purpose; 0 when it may now. */
    public int resendAfterSeconds(MobileNumber mobile) {
        return limits.pauseLeft(CodeReceiver.of(mobile));
    }

    RequestResult request(String browser, CodePurpose purpose, MobileNumber mobile, boolean deliver) {
        return request(browser, purpose, CodeReceiver.of(mobile), deliver);
    }

    RequestResult request(String browser, CodePurpose purpose, CodeReceiver receiver, boolean deliver) {
        CodeDelivery delivery = deliveries.apply(receiver.channel());
        if (!delivery.available()) {
            return new RequestResult.Unavailable();
        }
        Optional<RequestResult> refusal = limits.acquire(purpose, receiver, source.get());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        CodeStore.StoredCode code = store.prepare(browser, purpose, receiver, deliver, settings.lifespan());
        CodeMessage message = new CodeMessage(receiver, purpose, code.code(), locale.get());
        if (purpose.secret() || !deliver) {
            store.keep(browser, purpose, receiver, code);
            delivery.later(message, deliver);
            return new RequestResult.Requested(settings.pause());
        }
        RequestResult result = delivery.now(message, settings.pause());
        if (result instanceof RequestResult.Requested) {
            store.keep(browser, purpose, receiver, code);
        }
        return result;
    }

    CheckResult check(String browser, CodePurpose purpose, MobileNumber mobile, String typed) {
        return store.check(browser, purpose, CodeReceiver.of(mobile), typed, settings.maxTries());
    }

    CheckResult prove(String browser, CodePurpose purpose, MobileNumber mobile, String typed) {
        return store.prove(browser, purpose, CodeReceiver.of(mobile), typed, settings.maxTries());
    }

    private static String browser(AuthenticationSessionModel session) {
        return session.getParentSession().getId();
    }

    private static SendLimits.Counters counters(RateLimits limits, RealmModel realm) {
        return new SendLimits.Counters() {
            @Override
            public boolean tryAcquire(RateLimit limit, String subject) {
                return limits.tryAcquire(realm, limit, subject);
            }

            @Override
            public int secondsUntilFree(RateLimit limit, String subject) {
                return limits.secondsUntilFree(realm, limit, subject);
            }
        };
    }
}
