package org.usercenter.account.region;

import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.storage.provider.PlainFactory;

/** Reads the table of ip2region (Apache-2.0) that the server was given. */
public final class Ip2RegionFactory extends PlainFactory<IpRegionProvider> implements IpRegionProviderFactory {
    private static final Logger LOG = Logger.getLogger(Ip2RegionFactory.class);

    private @Nullable RegionTable table;

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public Ip2RegionFactory() {
        super("ip2region");
    }

    /** Reads the table. Logins do not stand still for one that cannot be read: then there are no regions. */
    @Override
    public void init(Config.Scope scope) {
        try {
            table = RegionConfig.read(scope).file().map(RegionTable::read).orElse(null);
        } catch (IllegalArgumentException e) {
            LOG.errorf(e, "The logs show no regions");
            table = null;
        }
    }

    @Override
    public IpRegionProvider create(KeycloakSession session) {
        RegionTable known = table;
        return ip -> known == null ? Optional.empty() : known.region(ip);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return RegionConfigProperties.list();
    }
}
