package org.usercenter.auth.ca;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.certificate.NewCertificate;

/**
 * A certificate proved on the page of an action, for whoever has logged in (证书核验): what the page needs to talk to the
 * agent, and what became of the agent's answer. Responders of authorities are asked in it, before anything is read from the
 * database.
 */
public final class CaAction {
    /** Value of the field {@code action} with which the page brings an answer. */
    public static final String PROVE = CaAuthenticator.PROVE;

    private final KeycloakSession session;
    private final AuthenticationSessionModel sitting;
    private final CaPurpose purpose;

    /** On the page of an action for that purpose. */
    public CaAction(RequiredActionContext context, CaPurpose purpose) {
        this.session = context.getSession();
        this.sitting = context.getAuthenticationSession();
        this.purpose = purpose;
    }

    /** What became of an answer. */
    public sealed interface Result {

        /**
         * It proves possession of a certificate of a trusted authority.
         *
         * @param identity who the holder is proved to be by it
         */
        record Proved(NewCertificate certificate, VerifiedIdentity identity) implements Result {}

        /** It proves nothing. */
        final class Failed implements Result {
            private final FormMessage message;
            private final CaOutcome.@Nullable Refused refused;

            private Failed(FormMessage message, CaOutcome.@Nullable Refused refused) {
                this.message = message;
                this.refused = refused;
            }

            /** Why the server refused a signature, kebab case; empty: the agent gave none, which is no failure to record. */
            public Optional<String> reason() {
                return Optional.ofNullable(refused).map(CaOutcome.Refused::reason);
            }

            /** Tells a page why, whom to call and where the authority's driver is. */
            public LoginFormsProvider attach(LoginFormsProvider form) {
                form.addError(message);
                if (refused != null) {
                    refused.attach(form);
                }
                return form;
            }
        }
    }

    /** Takes what the agent's own page has brought for this tab, if it has; once. */
    public Optional<Result> returned() {
        return new CaReturns(session.singleUseObjects(), new SecureRandom())
                .collect(sitting)
                .map(this::result);
    }

    /** Takes what the page has sent. */
    public Result posted(MultivaluedMap<String, String> form) {
        return result(CaAnswer.of(form));
    }

    private Result result(CaAnswer answer) {
        Optional<String> failure = answer.failure();
        if (failure.isPresent()) {
            return new Result.Failed(AgentFailure.message(failure.get(), answer.left()), null);
        }
        CaChallenges challenges =
                new CaChallenges(session.singleUseObjects(), new SecureRandom(), InstantSource.system());
        int limit = CaConfig.of(session.getContext().getRealm()).proofsPerSource();
        CaOutcome outcome = new CaProving(session, challenges, limit).prove(sitting, purpose, answer);
        if (outcome instanceof CaOutcome.Proved proved) {
            return new Result.Proved(proved.certificate(), proved.identity());
        }
        CaOutcome.Refused refused = (CaOutcome.Refused) outcome;
        return new Result.Failed(new FormMessage(null, "uc.ca.refused." + refused.reason()), refused);
    }

    /** Puts into a page what it needs to talk to the agent; the template is {@code ca-agent.ftl}. */
    public LoginFormsProvider attach(LoginFormsProvider form) {
        new AgentAccess(session, sitting)
                .attach(form, CaConfig.of(session.getContext().getRealm()));
        return form;
    }
}
