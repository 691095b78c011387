package org.usercenter.ca.verifier.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.usercenter.ca.verifier.parse.CertificateParser;
import org.usercenter.ca.verifier.parse.MalformedCertificateException;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.trust.InvalidTrustException.Reason;

/** Certificates in textual encoding, RFC 7468, with nothing but white space between them. */
final class PemBundle {

    private static final Pattern BLOCK =
            Pattern.compile("\\s*-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]++)-----END CERTIFICATE-----\\s*");

    private PemBundle() {}

    /** @throws InvalidTrustException NOT_PEM or TOO_MANY */
    static List<ParsedCertificate> read(String pem, int most, CertificateParser parser) {
        List<ParsedCertificate> certificates = new ArrayList<>();
        Matcher block = BLOCK.matcher(pem);
        int end = 0;
        while (!pem.substring(end).isBlank()) {
            if (!block.find(end) || block.start() != end) {
                throw new InvalidTrustException(Reason.NOT_PEM);
            }
            if (certificates.size() == most) {
                throw new InvalidTrustException(Reason.TOO_MANY);
            }
            try {
                certificates.add(parser.parseBase64(block.group(1).replaceAll("\\s", "")));
            } catch (MalformedCertificateException e) {
                throw new InvalidTrustException(Reason.NOT_PEM, e);
            }
            end = block.end();
        }
        return certificates;
    }
}
