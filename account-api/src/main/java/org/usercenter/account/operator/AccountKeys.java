package org.usercenter.account.operator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Call;
import org.usercenter.account.certificate.CertificateView;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.deletion.PendingDeletion;
import org.usercenter.storage.member.MemberName;
import org.usercenter.storage.removal.KeyKind;
import org.usercenter.storage.removal.LostKey;

/** What an account is logged in with beside its mobile. */
public record AccountKeys(Call call) {

    private static final String SEPARATOR = " · ";
    /** Characters of a serial number that are told. */
    private static final int SERIAL = 4;

    /**
     * A certificate, or the identity of a platform.
     *
     * @param name holder, authority, ending of the serial number and last day of the certificate, or name of the platform
     * @param state code of the certificate's state; null: a platform
     * @param boundAt ISO 8601; null: not known
     */
    public record Held(LostKey key, String name, @Nullable String state, @Nullable String boundAt) {}

    /** All of an account. */
    public List<Held> of(UserModel user) {
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        Stream<Held> certificates = call.store().certificates().ofAccount(call.realm(), user.getId()).stream()
                .map(bound -> new Held(
                        new LostKey(KeyKind.CERTIFICATE, bound.bindingId()),
                        name(
                                CertificateView.of(call.realm(), bound, now),
                                bound.certificate().holder()),
                        bound.state().code(),
                        bound.boundAt().toString()));
        Stream<Held> links = call.session()
                .users()
                .getFederatedIdentitiesStream(call.realm(), user)
                .map(link -> new Held(
                        new LostKey(KeyKind.LINK, link.getIdentityProvider()),
                        name(link.getIdentityProvider()),
                        null,
                        null));
        return Stream.concat(certificates, links).toList();
    }

    /** Enough to tell one of several of the same holder. */
    private static String name(CertificateView certificate, CertificateHolder holder) {
        String serial = certificate.serial();
        return String.join(
                SEPARATOR,
                holder.enterprise() == null ? MemberName.masked(holder.name()) : holder.name(),
                certificate.vendor(),
                serial.substring(Math.max(0, serial.length() - SERIAL)),
                PendingDeletion.day(Instant.parse(certificate.notAfter())));
    }

    private String name(String alias) {
        return Optional.ofNullable(call.session().identityProviders().getByAlias(alias))
                .map(IdentityProviderModel::getDisplayName)
                .filter(name -> !name.isBlank())
                .orElse(alias);
    }
}
