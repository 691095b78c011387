package org.usercenter.auth.scan;

import java.util.Map;

import org.keycloak.provider.Provider;

/** A way of logging in by a code. The provider's id is that of the way. */
public interface ScanWay extends Provider {

    /**
     * The platform with those settings.
     *
     * @param config of the execution
     * @throws ScanUnavailableException when it is not set up, or not completely
     */
    ScanPlatform platform(Map<String, String> config) throws ScanUnavailableException;

    /** JSON that tells the platform whether its push was taken. */
    String pushReply(boolean taken);

    @Override
    default void close() {}
}
