package org.usercenter.auth.ca;

import java.util.List;
import java.util.UUID;

import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.jose.jws.JWSBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Signs tickets with the realm's key for ES256, which nothing else in the realm signs with. */
final class AgentTickets {
    private static final String TYPE = "uc-agent-ticket+jwt";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final CaPlace place;

    AgentTickets(KeycloakSession session, CaPlace place) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.place = place;
    }

    /** A ticket in compact serialisation, as good and as long as the challenge. */
    String sign(CaChallenge challenge, List<String> issuers, String returnUrl, int minAgent) {
        AgentTicket ticket = new AgentTicket(
                place.issuer(),
                AgentTicket.AUDIENCE,
                place.origin(),
                place.realm(),
                challenge.purpose().id(),
                challenge.sid(),
                challenge.nonce(),
                UUID.randomUUID().toString(),
                challenge.expires() - CaChallenges.LIFE,
                challenge.expires(),
                issuers,
                returnUrl,
                minAgent);
        KeyWrapper key = session.keys().getActiveKey(realm, KeyUse.SIG, Algorithm.ES256);
        return new JWSBuilder()
                .type(TYPE)
                .kid(key.getKid())
                .jsonContent(ticket)
                .sign(session.getProvider(SignatureProvider.class, Algorithm.ES256)
                        .signer(key));
    }
}
