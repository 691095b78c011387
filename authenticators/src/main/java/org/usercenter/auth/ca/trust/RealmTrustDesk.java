package org.usercenter.auth.ca.trust;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.ComponentEntity;
import org.usercenter.ca.verifier.CertificateVerifier;
import org.usercenter.ca.verifier.parse.MalformedCertificateException;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.trust.InvalidTrustException;
import org.usercenter.ca.verifier.trust.TrustStore;
import org.usercenter.ca.verifier.trust.TrustedCa;
import org.usercenter.storage.trust.AuthorityCertificate;
import org.usercenter.storage.trust.CertificateTrial;
import org.usercenter.storage.trust.RevocationTrial;
import org.usercenter.storage.trust.TrustDesk;
import org.usercenter.storage.trust.TrustSettings;
import org.usercenter.storage.trust.TrustedAuthority;
import org.usercenter.storage.trust.UnusableTrustException;

/** The realm's components of type {@link TrustedCaProvider}, for operators. */
final class RealmTrustDesk implements TrustDesk {
    private static final String SAMPLE = "sample";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final TrustedCaComponentFactory factory;

    RealmTrustDesk(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.factory = (TrustedCaComponentFactory) session.getKeycloakSessionFactory()
                .getProviderFactory(TrustedCaProvider.class, TrustedCaComponentFactory.ID);
    }

    @Override
    public List<TrustedAuthority> all() {
        return realm.getComponentsStream(realm.getId(), TrustedCaProvider.class.getName())
                .map(RealmTrustDesk::authority)
                .sorted(Comparator.comparing(
                                (TrustedAuthority each) -> each.settings().name())
                        .thenComparing(TrustedAuthority::id))
                .toList();
    }

    @Override
    public Optional<TrustedAuthority> find(String id) {
        return component(id).map(RealmTrustDesk::authority);
    }

    private Optional<ComponentModel> component(String id) {
        return Optional.ofNullable(realm.getComponent(id))
                .filter(model -> TrustedCaProvider.class.getName().equals(model.getProviderType()));
    }

    private static TrustedAuthority authority(ComponentModel model) {
        TrustedCa ca = null;
        String problem = null;
        try {
            ca = usable(model);
        } catch (UnusableTrustException e) {
            problem = e.reason();
        }
        return new TrustedAuthority(
                model.getId(),
                TrustSettingsWriter.enabled(model),
                problem,
                TrustSettingsWriter.read(model),
                ca == null ? List.of() : CertificateViews.of(ca),
                TrustSettingsWriter.digest(model));
    }

    @Override
    public List<AuthorityCertificate> understand(TrustSettings settings) {
        return CertificateViews.of(usable(written(settings, draft())));
    }

    @Override
    public String add(TrustSettings settings) {
        ComponentModel model = written(settings, draft());
        usable(model);
        OutsideAddresses.require(settings, null);
        TrustSettingsWriter.enable(model, false);
        return realm.addComponentModel(model).getId();
    }

    private ComponentModel draft() {
        ComponentModel model = new ComponentModel();
        model.setProviderType(TrustedCaProvider.class.getName());
        model.setProviderId(TrustedCaComponentFactory.ID);
        model.setParentId(realm.getId());
        model.setConfig(new MultivaluedHashMap<>());
        return model;
    }

    @Override
    public boolean changes(String id, TrustSettings settings) {
        try {
            return component(id)
                    .filter(model -> TrustSettingsWriter.changes(settings, model, TrustedCaComponentFactory.reader()))
                    .isPresent();
        } catch (InvalidTrustException e) {
            throw unusable(e);
        }
    }

    @Override
    public boolean edit(String id, String digest, TrustSettings settings) {
        ComponentModel model = locked(id);
        if (model == null
                || TrustSettingsWriter.enabled(model)
                || !TrustSettingsWriter.digest(model).equals(digest)) {
            return false;
        }
        TrustSettings before = TrustSettingsWriter.read(model);
        usable(written(settings, model));
        OutsideAddresses.require(settings, before);
        realm.updateComponent(model);
        return true;
    }

    @Override
    public boolean enable(String id, String digest) {
        ComponentModel model = locked(id);
        if (model == null
                || TrustSettingsWriter.enabled(model)
                || !TrustSettingsWriter.digest(model).equals(digest)) {
            return false;
        }
        try {
            usable(model);
        } catch (UnusableTrustException e) {
            return false;
        }
        TrustSettingsWriter.enable(model, true);
        realm.updateComponent(model);
        return true;
    }

    @Override
    public boolean disable(String id) {
        ComponentModel model = locked(id);
        if (model == null || !TrustSettingsWriter.enabled(model)) {
            return false;
        }
        TrustSettingsWriter.enable(model, false);
        realm.updateComponent(model);
        return true;
    }

    /**
     * As the database has it, until the end of the transaction: what one operator has proposed and another one agrees to is not
     * changed by a third one in between.
     */
    private @Nullable ComponentModel locked(String id) {
        if (component(id).isEmpty()) {
            return null;
        }
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        ComponentEntity row = em.find(ComponentEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return null;
        }
        em.refresh(row);
        ComponentModel model = draft();
        model.setId(row.getId());
        model.setName(row.getName());
        model.setSubType(row.getSubType());
        row.getComponentConfigs().forEach(setting -> model.getConfig().add(setting.getName(), setting.getValue()));
        return model;
    }

    @Override
    public CertificateTrial tryOn(TrustSettings settings, String sample) {
        ComponentModel model = written(settings, draft());
        // What a disabled one would do is what is asked.
        TrustSettingsWriter.enable(model, true);
        TrustStore trust = new TrustStore(List.of(usable(model)));
        ParsedCertificate certificate = one(sample);
        try {
            return CertificateViews.of(factory.verifier().inspect(trust, certificate.der()), certificate);
        } catch (MalformedCertificateException e) {
            throw new IllegalStateException("It has been read", e);
        }
    }

    @Override
    public Optional<Supplier<RevocationTrial>> revocation(String id, String sample) {
        ParsedCertificate certificate = one(sample);
        return component(id)
                .map(this::asked)
                .flatMap(RealmTrustDesk::usableOrEmpty)
                .map(ca -> {
                    CertificateVerifier verifier = factory.verifier();
                    return () -> CertificateViews.of(verifier.report(ca, certificate), certificate);
                });
    }

    /** Until two operators have agreed to it, nothing inside the network is asked for it. */
    private ComponentModel asked(ComponentModel model) {
        if (TrustSettingsWriter.enabled(model)) {
            return model;
        }
        ComponentModel outside = written(OutsideAddresses.alone(TrustSettingsWriter.read(model)), draft());
        TrustSettingsWriter.enable(outside, true);
        return outside;
    }

    private static Optional<TrustedCa> usableOrEmpty(ComponentModel model) {
        try {
            return Optional.of(usable(model));
        } catch (UnusableTrustException e) {
            return Optional.empty();
        }
    }

    /** In PEM, or its Base64 alone, as people copy it. */
    private static ParsedCertificate one(String sample) {
        String pem = sample.contains("-----BEGIN")
                ? sample
                : "-----BEGIN CERTIFICATE-----\n" + sample.strip() + "\n-----END CERTIFICATE-----";
        try {
            List<ParsedCertificate> found = TrustedCaComponentFactory.reader().certificates(pem);
            if (found.size() != 1) {
                throw new UnusableTrustException("not-pem", SAMPLE, "");
            }
            return found.get(0);
        } catch (InvalidTrustException e) {
            throw new UnusableTrustException("not-pem", SAMPLE, "");
        }
    }

    private static ComponentModel written(TrustSettings settings, ComponentModel model) {
        if (settings.name().isBlank()) {
            throw new UnusableTrustException("identity-of-ca", "name", "");
        }
        try {
            TrustSettingsWriter.write(settings, model, TrustedCaComponentFactory.reader());
            return model;
        } catch (InvalidTrustException e) {
            throw unusable(e);
        }
    }

    private static TrustedCa usable(ComponentModel model) {
        try {
            TrustedCaComponentFactory.webAddress(model, TrustedCaConfigProperties.DRIVER);
            new TrustedCaConfig(model).ways();
            return TrustedCaComponentFactory.read(model);
        } catch (InvalidTrustException e) {
            throw unusable(e);
        } catch (InvalidSettingException e) {
            String setting = String.valueOf(e.getMessage());
            throw new UnusableTrustException(
                    "setting", TrustSettingsWriter.NAMES.getOrDefault(setting, setting), e.reason());
        }
    }

    private static UnusableTrustException unusable(InvalidTrustException e) {
        String setting =
                switch (e.reason()) {
                    case IDENTITY_OF_CA -> "name";
                    case NOT_PEM, TOO_MANY, NO_ANCHOR, NOT_SELF_SIGNED, NOT_A_CA, NOT_CHAINED -> "certificates";
                    case ALGORITHM, SM2_UNAVAILABLE -> "algorithms";
                    case REVOCATION_POLICY, REVOCATION_SOURCE -> "revocation";
                    case IDENTITY_RULES -> "identityRules";
                    case PROOF_SETTINGS, DUPLICATE_ID -> null;
                };
        return new UnusableTrustException(CertificateViews.code(e.reason()), setting, "");
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
