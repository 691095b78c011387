package org.usercenter.auth.upgrade;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.usercenter.auth.face.FaceWay;
import org.usercenter.auth.scan.ScanAction;

/** How an account can be proved. */
enum UpgradeWay {
    /** Electronic business licence (电子营业执照). */
    LICENCE("uc-elicence") {
        @Override
        boolean isOffered(KeycloakSession session, UpgradeAccount account) {
            return account instanceof UpgradeAccount.OfEnterprise
                    && ScanAction.isOffered(session.getContext().getRealm(), id());
        }
    },
    /** Face (人脸识别). */
    FACE(FaceWay.ID) {
        @Override
        boolean isOffered(KeycloakSession session, UpgradeAccount account) {
            return account instanceof UpgradeAccount.OfPerson person
                    && FaceWay.platform(session)
                            .filter(platform -> platform.covers(person.document()))
                            .isPresent();
        }
    },
    /** Certificate on a USB key (实体CA). */
    CERTIFICATE("uc-ca") {
        @Override
        boolean isOffered(KeycloakSession session, UpgradeAccount account) {
            return true;
        }
    };

    private final String id;

    UpgradeWay(String id) {
        this.id = id;
    }

    /** Name of the way in journal, levels and tokens. */
    String id() {
        return id;
    }

    /** Whether the account can be proved so in this realm. */
    abstract boolean isOffered(KeycloakSession session, UpgradeAccount account);

    static Optional<UpgradeWay> of(@Nullable String id) {
        return Arrays.stream(values()).filter(way -> way.id.equals(id)).findFirst();
    }
}
