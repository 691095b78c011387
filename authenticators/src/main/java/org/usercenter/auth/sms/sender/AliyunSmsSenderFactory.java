package org.usercenter.auth.sms.sender;

import java.time.Clock;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.CloudProviderFactory;

/** Makes {@link AliyunSmsSender}s. */
public final class AliyunSmsSenderFactory extends CloudProviderFactory<SmsSender, AliyunSmsConfig>
        implements SmsSenderFactory {

    /** As Keycloak makes it. */
    public AliyunSmsSenderFactory() {
        super("aliyun-sms");
    }

    @Override
    public String getId() {
        return AliyunSmsSender.ID;
    }

    @Override
    protected AliyunSmsConfig read(Config.Scope scope) {
        return new AliyunSmsConfig(scope);
    }

    @Override
    protected String keyId(AliyunSmsConfig config) {
        return config.accessKeyId();
    }

    @Override
    protected String secret(AliyunSmsConfig config) {
        return config.accessKeySecret();
    }

    @Override
    protected SmsSender create(AliyunSmsConfig config, String secret, CloudClient client) {
        return new AliyunSmsSender(config, secret, client, Clock.systemUTC());
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return AliyunSmsConfigProperties.list();
    }
}
