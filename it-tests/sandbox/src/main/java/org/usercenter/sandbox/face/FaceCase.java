package org.usercenter.sandbox.face;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One verification, at one moment.
 *
 * @param token the platform's name of it
 * @param verdict null: the person has not finished
 */
public record FaceCase(
        String token,
        String name,
        String idNumber,
        String extra,
        String returnUrl,
        Instant expires,
        @Nullable FaceVerdict verdict,
        FaceLie lie) {

    FaceCase ended(FaceVerdict how, FaceLie told) {
        return new FaceCase(token, name, idNumber, extra, returnUrl, expires, how, told);
    }

    FaceCase expired(Instant now) {
        return new FaceCase(token, name, idNumber, extra, returnUrl, now, verdict, lie);
    }
}
