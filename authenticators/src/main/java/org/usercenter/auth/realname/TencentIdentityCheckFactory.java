package org.usercenter.auth.realname;

import java.time.Clock;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.CloudProviderFactory;

/** Makes {@link TencentIdentityCheck}s. */
public final class TencentIdentityCheckFactory extends CloudProviderFactory<IdentityCheck, TencentIdentityCheckConfig>
        implements IdentityCheckFactory {

    /** As Keycloak makes it. */
    public TencentIdentityCheckFactory() {
        super("tencent-faceid");
    }

    @Override
    public String getId() {
        return TencentIdentityCheck.ID;
    }

    @Override
    protected TencentIdentityCheckConfig read(Config.Scope scope) {
        return new TencentIdentityCheckConfig(scope);
    }

    @Override
    protected String keyId(TencentIdentityCheckConfig config) {
        return config.secretId();
    }

    @Override
    protected String secret(TencentIdentityCheckConfig config) {
        return config.secretKey();
    }

    @Override
    protected IdentityCheck create(TencentIdentityCheckConfig config, String secret, CloudClient client) {
        return new TencentIdentityCheck(config, secret, client, Clock.systemUTC());
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return TencentIdentityCheckConfigProperties.list();
    }
}
