package org.usercenter.auth.face;

import java.time.Clock;
import java.util.List;

import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.cloud.CloudProviderFactory;

/** Makes {@link TencentFaceVerification}s. */
public final class TencentFaceVerificationFactory extends CloudProviderFactory<FaceVerification, TencentFaceConfig>
        implements FaceVerificationFactory {

    /** As Keycloak makes it. */
    public TencentFaceVerificationFactory() {
        super("tencent-face");
    }

    @Override
    public String getId() {
        return TencentFaceVerification.ID;
    }

    @Override
    protected TencentFaceConfig read(Config.Scope scope) {
        return new TencentFaceConfig(scope);
    }

    @Override
    protected String keyId(TencentFaceConfig config) {
        return config.secretId();
    }

    @Override
    protected String secret(TencentFaceConfig config) {
        return config.secretKey();
    }

    @Override
    protected FaceVerification create(TencentFaceConfig config, String secret, CloudClient client) {
        return new TencentFaceVerification(config, secret, client, Clock.systemUTC());
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return TencentFaceConfigProperties.list();
    }
}
