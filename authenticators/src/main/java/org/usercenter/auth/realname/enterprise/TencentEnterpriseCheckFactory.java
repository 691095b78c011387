package org.usercenter.auth.realname.enterprise;

import java.time.Clock;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.CloudProviderFactory;

/** Makes {@link TencentEnterpriseCheck}s. */
public final class TencentEnterpriseCheckFactory extends CloudProviderFactory<EnterpriseCheck, EnterpriseCheckConfig>
        implements EnterpriseCheckFactory {

    /** As Keycloak makes it. */
    public TencentEnterpriseCheckFactory() {
        super("tencent-enterprise");
    }

    @Override
    public String getId() {
        return TencentEnterpriseCheck.ID;
    }

    @Override
    protected EnterpriseCheckConfig read(Config.Scope scope) {
        return EnterpriseCheckConfig.tencent(scope);
    }

    @Override
    protected String keyId(EnterpriseCheckConfig config) {
        return config.keyId();
    }

    @Override
    protected String secret(EnterpriseCheckConfig config) {
        return config.secret();
    }

    @Override
    protected EnterpriseCheck create(EnterpriseCheckConfig config, String secret, CloudClient client) {
        return new TencentEnterpriseCheck(config, secret, client, Clock.systemUTC());
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return EnterpriseCheckConfigProperties.tencent();
    }
}
