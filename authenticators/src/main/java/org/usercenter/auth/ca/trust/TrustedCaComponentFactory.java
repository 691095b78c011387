package org.usercenter.auth.ca.trust;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.common.crypto.CryptoIntegration;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.ca.verifier.CertificateVerifier;
import org.usercenter.ca.verifier.trust.InvalidTrustException;
import org.usercenter.ca.verifier.trust.TrustStore;
import org.usercenter.ca.verifier.trust.TrustedCa;
import org.usercenter.ca.verifier.trust.TrustedCaReader;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.trust.TrustDesk;

/**
 * Trusted authorities as realm components: created by realm import and admin REST, exported with the realm. A change is
 * seen on every server without word from us, because what was parsed is kept only as long as the components are what they
 * were.
 */
public final class TrustedCaComponentFactory implements TrustedCaProviderFactory {
    /** Provider id of the components. */
    public static final String ID = "uc-trusted-ca";

    private static final Logger LOG = Logger.getLogger(TrustedCaComponentFactory.class);

    private final Map<String, Kept> stores = new ConcurrentHashMap<>();
    private @Nullable Verifiers verifiers;

    /** What was parsed, and from what. */
    private record Kept(List<Snapshot> from, List<Vendor> vendors, Map<String, TrustStore> stores) {
        Kept(List<Snapshot> from, List<Vendor> vendors) {
            this(from, vendors, new ConcurrentHashMap<>());
        }

        TrustStore store(String way) {
            return stores.computeIfAbsent(
                    way,
                    wanted -> new TrustStore(vendors.stream()
                            .filter(vendor -> vendor.ways().contains(wanted))
                            .map(Vendor::ca)
                            .toList()));
        }
    }

    /** An authority, and the ways for which its certificates count. */
    private record Vendor(TrustedCa ca, Set<String> ways) {}

    /** A component as it was. */
    private record Snapshot(String id, @Nullable String name, MultivaluedHashMap<String, String> config) {
        boolean still(ComponentModel model) {
            return id.equals(model.getId())
                    && String.valueOf(name).equals(String.valueOf(model.getName()))
                    && config.equals(model.getConfig());
        }
    }

    /** The realm's authorities of a way; those whose settings cannot be used are left out, and logged. */
    TrustStore store(RealmModel realm, String way) {
        return kept(realm).store(way);
    }

    /** The realm's authorities of all ways. */
    List<TrustedCa> all(RealmModel realm) {
        return kept(realm).vendors().stream().map(Vendor::ca).toList();
    }

    private Kept kept(RealmModel realm) {
        List<ComponentModel> components = realm.getComponentsStream(realm.getId(), TrustedCaProvider.class.getName())
                .toList();
        Kept kept = stores.get(realm.getId());
        if (kept != null && same(kept.from(), components)) {
            return kept;
        }
        Kept fresh = read(realm, components);
        stores.put(realm.getId(), fresh);
        return fresh;
    }

    /** One for the server: it remembers verified paths and revocation answers. */
    synchronized CertificateVerifier verifier() {
        Verifiers present = verifiers;
        if (present == null) {
            present = new Verifiers(CryptoIntegration.getProvider().getBouncyCastleProvider(), Clock.systemUTC());
            verifiers = present;
        }
        return present.verifier();
    }

    private static boolean same(List<Snapshot> from, List<ComponentModel> components) {
        if (from.size() != components.size()) {
            return false;
        }
        for (int i = 0; i < from.size(); i++) {
            if (!from.get(i).still(components.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Kept read(RealmModel realm, List<ComponentModel> components) {
        List<Snapshot> from = new ArrayList<>();
        List<Vendor> authorities = new ArrayList<>();
        for (ComponentModel model : components) {
            from.add(new Snapshot(model.getId(), model.getName(), new MultivaluedHashMap<>(model.getConfig())));
            try {
                authorities.add(new Vendor(read(model), new TrustedCaConfig(model).ways()));
            } catch (InvalidTrustException e) {
                LOG.errorf("Trusted CA %s of realm %s is left out: %s", model.getName(), realm.getName(), e.reason());
            } catch (InvalidSettingException e) {
                LOG.errorf(
                        "Trusted CA %s of realm %s is left out: setting %s cannot be read. %s",
                        model.getName(), realm.getName(), e.getMessage(), e.reason());
            }
        }
        return new Kept(List.copyOf(from), List.copyOf(authorities));
    }

    /** @throws IllegalArgumentException one of this package's or the verifier's, when its settings cannot be used */
    static TrustedCa read(ComponentModel model) {
        return reader().read(new TrustedCaConfig(model).settings());
    }

    static TrustedCaReader reader() {
        return new TrustedCaReader(CryptoIntegration.getProvider().getBouncyCastleProvider());
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model) {
        try {
            webAddress(model, TrustedCaConfigProperties.DRIVER);
            read(model);
            new TrustedCaConfig(model).ways();
        } catch (InvalidTrustException e) {
            throw new ComponentValidationException(textOf(e.reason()));
        } catch (InvalidSettingException e) {
            // Administrators read English here; a message of its own would have to stand in the theme of the console.
            throw new ComponentValidationException(
                    e.reason().isEmpty() ? "Setting {0} cannot be read" : "Setting {0} cannot be read: {1}",
                    e.getMessage(),
                    e.reason());
        }
    }

    /** Key of the text for the administrator. */
    static String textOf(InvalidTrustException.Reason reason) {
        return "uc.ca.trust." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** It becomes a link on public pages, where another scheme could run a script. */
    static void webAddress(ComponentModel model, String setting) {
        String address = model.get(setting);
        if (address == null || address.isBlank()) {
            return;
        }
        try {
            URI uri = new URI(address.strip());
            if (uri.getHost() == null
                    || !Set.of("http", "https")
                            .contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))) {
                throw new InvalidSettingException(setting, null);
            }
        } catch (URISyntaxException e) {
            throw new InvalidSettingException(setting, e);
        }
    }

    /** Also of an administrator's change: what operators were to agree to was meant for the authority as it was. */
    @Override
    public void onUpdate(KeycloakSession session, RealmModel realm, ComponentModel before, ComponentModel after) {
        if (TrustSettingsWriter.enabled(before) != TrustSettingsWriter.enabled(after)
                || !TrustSettingsWriter.digest(before).equals(TrustSettingsWriter.digest(after))) {
            endProposals(session, realm, after);
        }
    }

    @Override
    public void preRemove(KeycloakSession session, RealmModel realm, ComponentModel model) {
        endProposals(session, realm, model);
    }

    private static void endProposals(KeycloakSession session, RealmModel realm, ComponentModel model) {
        session.getProvider(UserCenterStore.class)
                .fourEyes()
                .outdate(realm, TrustDesk.ENABLING, model.getId(), new Deed(null, null, null));
    }

    @Override
    public TrustedCaProvider create(KeycloakSession session, ComponentModel model) {
        TrustedCa ca = read(model);
        return () -> ca;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getHelpText() {
        return "An authority whose certificates log in and register.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return TrustedCaConfigProperties.all();
    }

    @Override
    public void init(Config.Scope config) {
        // Settings are those of the components.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof RealmModel.RealmRemovedEvent removed) {
                stores.remove(removed.getRealm().getId());
            }
        });
    }

    @Override
    public synchronized void close() {
        stores.clear();
        if (verifiers != null) {
            verifiers.close();
            verifiers = null;
        }
    }
}
