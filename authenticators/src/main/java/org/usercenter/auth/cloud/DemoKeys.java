package org.usercenter.auth.cloud;

import org.keycloak.models.KeycloakSessionFactory;
import org.usercenter.storage.deployment.DeploymentProvider;
import org.usercenter.storage.deployment.DeploymentProviderFactory;

/** Keys of the stand-ins, which everybody knows: they work on a demonstration server only. */
public final class DemoKeys {

    private static final String PREFIX = "demo-";

    private DemoKeys() {}

    /**
     * Checks the id of a key when the server starts.
     *
     * @param keyId the public half of the key; may be empty
     * @throws IllegalStateException when it is a demo key and the server is not a demonstration
     */
    public static void check(KeycloakSessionFactory factory, String platform, String keyId) {
        if (!mayBeUsed(factory, keyId)) {
            throw new IllegalStateException(platform + " is set up with a demo key, which works in demo mode only");
        }
    }

    /** Whether a key is none of a demonstration, or this server is one. */
    public static boolean mayBeUsed(KeycloakSessionFactory factory, String keyId) {
        return !keyId.startsWith(PREFIX)
                || (factory.getProviderFactory(DeploymentProvider.class) instanceof DeploymentProviderFactory deployment
                        && deployment.demo());
    }

    /** The key itself, without the mark of a demonstration. */
    public static String unmarked(String key) {
        return key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
    }
}
