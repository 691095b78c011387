package org.usercenter.auth.registration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.usercenter.auth.code.Source;
import org.usercenter.auth.registration.Quota.Share;
import org.usercenter.storage.limit.RateLimit;

/** Rules that say only so often to one source that a login name or an email address is taken. */
final class CountedAccountRules implements AccountRules {

    static final String TOO_MANY = "uc.register.error.username-too-many";

    /** Far more than anybody tries who looks for a free name. */
    static final RateLimit BY_SOURCE = new RateLimit("register.name.source.hour", 60, Duration.ofHours(1));

    private final AccountRules rules;
    private final Quota quota;
    private final List<Share> shares;

    /**
     * @param source see {@link org.usercenter.auth.code.Source}
     */
    CountedAccountRules(AccountRules rules, Quota quota, String source) {
        this.rules = rules;
        this.quota = quota;
        this.shares = List.of(new Share(BY_SOURCE, source));
    }

    /** The realm's rules for the visitor, whatever kind of account is registered. */
    static CountedAccountRules of(AuthenticationFlowContext context) {
        return new CountedAccountRules(
                new KeycloakAccountRules(context.getSession(), context.getRealm()),
                Quota.of(context.getSession(), context.getRealm()),
                Source.of(context.getConnection().getRemoteAddr()));
    }

    /** Whether the limit is among what is wrong with a page. */
    static boolean reached(List<FormMessage> errors) {
        return errors.stream().anyMatch(error -> TOO_MANY.equals(error.getMessage()));
    }

    @Override
    public List<FormMessage> check(String loginName, @Nullable String email) {
        if (quota.take(shares).isPresent()) {
            return List.of(new FormMessage(PersonForm.USERNAME, TOO_MANY));
        }
        List<FormMessage> found = rules.check(loginName, email);
        if (found.stream().noneMatch(CountedAccountRules::tellsOfAnAccount)) {
            quota.giveBack(shares);
        }
        return found;
    }

    private static boolean tellsOfAnAccount(FormMessage message) {
        return KeycloakAccountRules.USERNAME_TAKEN.equals(message.getMessage())
                || Messages.EMAIL_EXISTS.equals(message.getMessage());
    }

    @Override
    public Optional<FormMessage> checkPassword(@Nullable String loginName, String password) {
        return rules.checkPassword(loginName, password);
    }

    @Override
    public String encode(String password) {
        return rules.encode(password);
    }
}
