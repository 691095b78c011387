package org.usercenter.auth.face;

import java.util.Map;

import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.scan.ScanPlatform;
import org.usercenter.auth.scan.ScanUnavailableException;
import org.usercenter.auth.scan.ScanWay;
import org.usercenter.auth.scan.ScanWayFactory;
import org.usercenter.storage.provider.PlainFactory;

/** Makes the engine's way to the face platform, whose settings are the server's, not those of an execution. */
public final class FaceWayFactory extends PlainFactory<ScanWay> implements ScanWayFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public FaceWayFactory() {
        super(FaceWay.ID);
    }

    @Override
    public ScanWay create(KeycloakSession session) {
        return new ScanWay() {
            @Override
            public ScanPlatform platform(Map<String, String> config) throws ScanUnavailableException {
                FaceVerification verification = FaceWay.platform(session)
                        .orElseThrow(() -> new ScanUnavailableException(FaceWay.ID + " is not set up"));
                return new FacePlatform(verification, FaceResource.returnUrl(session));
            }

            /** The platform pushes nothing. */
            @Override
            public String pushReply(boolean taken) {
                return "{}";
            }
        };
    }
}
