package org.usercenter.sandbox.drawer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.usercenter.sandbox.ca.IssuedCertificate;

/**
 * A key as the drawer shows it.
 *
 * @param authority id of the authority that issued the certificate
 * @param tries PIN tries left
 */
record KeyView(DemoKey key, String authority, boolean plugged, int tries, IssuedCertificate certificate) {

    boolean isLocked() {
        return tries == 0;
    }

    Instant validFrom() {
        return certificate.holder().getNotBefore().toInstant();
    }

    Instant validUntil() {
        return certificate.holder().getNotAfter().toInstant();
    }

    boolean isExpired(Instant now) {
        return now.isAfter(validUntil());
    }

    Map<String, Object> asJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", key.id());
        json.put("device", key.device());
        json.put("authority", authority);
        json.put("plugged", plugged);
        json.put("tries", tries);
        json.put("serial", certificate.serial());
        json.put("certificate", certificate.certificate());
        json.put("revoked", certificate.isRevoked());
        json.put("validUntil", validUntil().toString());
        return json;
    }
}
