package org.usercenter.auth.sharedca;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.usercenter.auth.cloud.CloudClient;
import org.usercenter.auth.scan.PlatformFactory;
import org.usercenter.auth.scan.ScanAddress;
import org.usercenter.auth.scan.ScanPlatform;
import org.usercenter.auth.scan.Sm2Keys;

/** Makes the client of the front machine. */
public final class SharedCaWayFactory extends PlatformFactory<SharedCaConfig> {
    private static final Set<String> HASHES = Set.of("SM3", "SHA256");

    @Override
    public String getId() {
        return SharedCaWay.ID;
    }

    @Override
    protected String secretSetting() {
        return SharedCaConfigProperties.PRIVATE_KEY;
    }

    @Override
    protected SharedCaConfig read(Map<String, String> config, String secret) {
        String hash = config.getOrDefault(SharedCaConfigProperties.HASH, "SM3");
        if (!HASHES.contains(hash)) {
            throw new IllegalArgumentException("setting " + SharedCaConfigProperties.HASH + " is no hash");
        }
        return new SharedCaConfig(
                ScanAddress.parse(required(config, SharedCaConfigProperties.URL)),
                required(config, SharedCaConfigProperties.PLATFORM),
                new Sm2Keys(provider()).privateKey(secret),
                Arrays.stream(config.getOrDefault(SharedCaConfigProperties.SENDERS, "")
                                .split(",", -1))
                        .map(String::strip)
                        .filter(sender -> !sender.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                hash);
    }

    @Override
    protected ScanAddress address(SharedCaConfig settings) {
        return settings.address();
    }

    @Override
    protected ScanPlatform platform(SharedCaConfig settings, CloudClient client) {
        return new SharedCaPlatform(settings, client, provider());
    }

    @Override
    protected String pushReply(boolean taken) {
        return "{\"header\":{\"ret\":\"" + (taken ? "0" : "1") + "\",\"msg\":\"\"},\"data\":null}";
    }
}
