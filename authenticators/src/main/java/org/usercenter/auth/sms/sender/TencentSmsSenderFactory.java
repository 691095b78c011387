package org.usercenter.auth.sms.sender;

import java.time.Clock;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.CloudProviderFactory;

/** Makes {@link TencentSmsSender}s. */
public final class TencentSmsSenderFactory extends CloudProviderFactory<SmsSender, TencentSmsConfig>
        implements SmsSenderFactory {

    /** As Keycloak makes it. */
    public TencentSmsSenderFactory() {
        super("tencent-sms");
    }

    @Override
    public String getId() {
        return TencentSmsSender.ID;
    }

    @Override
    protected TencentSmsConfig read(Config.Scope scope) {
        return new TencentSmsConfig(scope);
    }

    @Override
    protected String keyId(TencentSmsConfig config) {
        return config.secretId();
    }

    @Override
    protected String secret(TencentSmsConfig config) {
        return config.secretKey();
    }

    @Override
    protected SmsSender create(TencentSmsConfig config, String secret, CloudClient client) {
        return new TencentSmsSender(config, secret, client, Clock.systemUTC());
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return TencentSmsConfigProperties.list();
    }
}
