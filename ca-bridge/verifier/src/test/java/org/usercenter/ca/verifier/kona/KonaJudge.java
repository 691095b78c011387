package org.usercenter.ca.verifier.kona;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;

import com.tencent.kona.crypto.KonaCryptoProvider;
import com.tencent.kona.pkix.KonaPKIXProvider;

/**
 * Judges one path a line: certificates in Base64 from the holder's to the anchor, with commas between them. Answers
 * each with a line, {@code ACCEPTED} or {@code REFUSED} and why. The argument is the time of the judgement.
 */
public final class KonaJudge {

    private KonaJudge() {}

    public static void main(String[] arguments) throws Exception {
        Security.addProvider(new KonaCryptoProvider());
        Security.addProvider(new KonaPKIXProvider());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Date date = Date.from(Instant.parse(arguments[0]));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(judgement(line, date));
        }
    }

    private static String judgement(String line, Date date) throws IOException {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509", "KonaPKIX");
            List<X509Certificate> path = new ArrayList<>();
            for (String each : line.split(",", -1)) {
                byte[] der = Base64.getDecoder().decode(each);
                path.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
            }
            X509Certificate anchor = path.remove(path.size() - 1);
            CertPath certificates = factory.generateCertPath(path);
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(date);
            CertPathValidator.getInstance("PKIX", "KonaPKIX").validate(certificates, parameters);
            return "ACCEPTED";
        } catch (GeneralSecurityException e) {
            return "REFUSED " + e.getMessage();
        }
    }
}
