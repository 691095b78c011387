package org.usercenter.ca.agent.driver;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.usercenter.ca.agent.signing.SignatureEncoding;
import org.usercenter.ca.agent.token.TokenKey;

/** A key and the driver it was found by. */
public record FoundKey(Driver driver, TokenKey key) {

    /** What a page calls it: the same as long as this certificate is in this place, and telling nothing. */
    public String id() {
        String place = driver.profile().id() + "\n" + key.locator() + "\n"
                + key.certificate().fingerprint();
        byte[] digest = SignatureEncoding.sha256(place.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
