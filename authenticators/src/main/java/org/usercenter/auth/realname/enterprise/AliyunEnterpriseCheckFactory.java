package org.usercenter.auth.realname.enterprise;

import java.time.Clock;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.CloudProviderFactory;

/** Makes {@link AliyunEnterpriseCheck}s. */
public final class AliyunEnterpriseCheckFactory extends CloudProviderFactory<EnterpriseCheck, EnterpriseCheckConfig>
        implements EnterpriseCheckFactory {

    /** As Keycloak makes it. */
    public AliyunEnterpriseCheckFactory() {
        super("aliyun-enterprise");
    }

    @Override
    public String getId() {
        return AliyunEnterpriseCheck.ID;
    }

    @Override
    protected EnterpriseCheckConfig read(Config.Scope scope) {
        return EnterpriseCheckConfig.aliyun(scope);
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
        return new AliyunEnterpriseCheck(config, secret, client, Clock.systemUTC());
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return EnterpriseCheckConfigProperties.aliyun();
    }
}
