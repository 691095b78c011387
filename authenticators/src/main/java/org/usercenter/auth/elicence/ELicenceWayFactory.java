package org.usercenter.auth.elicence;

import java.time.InstantSource;
import java.util.Map;

import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.scan.PlatformFactory;
import org.usercenter.auth.scan.ScanAddress;
import org.usercenter.auth.scan.ScanPlatform;
import org.usercenter.auth.scan.Sm2Envelope;
import org.usercenter.auth.scan.Sm2Keys;

/** Makes the client of the licence platform. */
public final class ELicenceWayFactory extends PlatformFactory<ELicenceConfig> {
    @Override
    public String getId() {
        return ELicenceWay.ID;
    }

    @Override
    protected String secretSetting() {
        return ELicenceConfigProperties.PRIVATE_KEY;
    }

    @Override
    protected ELicenceConfig read(Map<String, String> config, String secret) {
        Sm2Keys keys = new Sm2Keys(provider());
        return new ELicenceConfig(
                ScanAddress.parse(required(config, ELicenceConfigProperties.URL)),
                required(config, ELicenceConfigProperties.SYSTEM),
                keys.privateKey(secret),
                keys.publicKey(required(config, ELicenceConfigProperties.PLATFORM_KEY)),
                !"false".equals(config.get(ELicenceConfigProperties.SEALED)),
                !"false".equals(config.get(ELicenceConfigProperties.SIGNED)));
    }

    @Override
    protected ScanAddress address(ELicenceConfig settings) {
        return settings.address();
    }

    @Override
    protected ScanPlatform platform(ELicenceConfig settings, CloudClient client) {
        return new ELicencePlatform(
                settings, client, new Sm2Keys(provider()), new Sm2Envelope(provider()), InstantSource.system());
    }

    @Override
    protected String pushReply(boolean taken) {
        return taken ? "{\"code\":\"0\"}" : "{\"code\":\"1001\"}";
    }
}
