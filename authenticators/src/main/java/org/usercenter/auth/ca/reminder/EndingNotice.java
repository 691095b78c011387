package org.usercenter.auth.ca.reminder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.usercenter.ca.verifier.trust.TrustedCa;
import org.usercenter.storage.certificate.EndingCertificate;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/** The message that a certificate ends: by page, SMS and email. */
final class EndingNotice {

    static final String KIND = "certificate.ending";
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** A message has room for 2,000 bytes; longer names are cut, so that nobody goes without a reminder. */
    private static final int MAX_NAME = 150;

    private EndingNotice() {}

    /**
     * What is told: {@code issuer}, {@code until} (moment), {@code date} (last day in China), and, where they are known,
     * {@code vendor} and {@code hotline}.
     *
     * @param vendor the authority that issued it; empty when the realm does not know it any more
     */
    static NewMessage of(EndingCertificate certificate, Optional<TrustedCa> vendor) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("issuer", cut(certificate.issuerName()));
        parameters.put("until", certificate.notAfter().toString());
        parameters.put(
                "date", LocalDate.ofInstant(certificate.notAfter(), CHINA).toString());
        vendor.ifPresent(ca -> {
            parameters.put("vendor", cut(ca.name()));
            Optional.ofNullable(ca.hotline()).ifPresent(hotline -> parameters.put("hotline", cut(hotline)));
        });
        return new NewMessage(
                certificate.userId(),
                KIND,
                Set.of(Destination.of(Channel.PAGE), Destination.of(Channel.SMS), Destination.of(Channel.EMAIL)),
                parameters,
                false);
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= MAX_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAME - 1)) + "…";
    }
}
