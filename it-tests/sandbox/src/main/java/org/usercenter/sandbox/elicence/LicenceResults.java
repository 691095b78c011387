package org.usercenter.sandbox.elicence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.usercenter.sandbox.authority.Enterprise;
import org.usercenter.sandbox.ca.CertificateAuthority;
import org.usercenter.sandbox.ca.CertificateOrder;
import org.usercenter.sandbox.ca.Fault;
import org.usercenter.sandbox.ca.IssuedCertificate;
import org.usercenter.sandbox.ca.Pem;
import org.usercenter.sandbox.scan.Signatures;
import org.usercenter.sandbox.scan.Ticket;
import org.usercenter.sandbox.scan.Tickets;
import org.usercenter.sandbox.scan.Wallet;

/** Makes what the platform tells about a confirmed login: honest, or wrong in the manner asked for. */
final class LicenceResults {
    private static final String OTHER_USCC = "91440300MA5DEM0208";
    private static final String RESIDENT_ID = "10";
    private static final int NONCE_BYTES = 32;

    private final Tickets<LicenceRequest, Map<String, Object>> tickets;
    private final CertificateAuthority authority;
    private final Wallet wallet;
    private final Provider provider;
    private final Signatures signatures;

    LicenceResults(
            Tickets<LicenceRequest, Map<String, Object>> tickets, CertificateAuthority authority, Provider provider) {
        this.tickets = tickets;
        this.authority = authority;
        this.wallet = new Wallet(authority);
        this.provider = provider;
        this.signatures = new Signatures(provider);
    }

    void reset() {
        wallet.clear();
    }

    /** The result in the clear (plain), field by field. */
    Map<String, Object> result(LicenceRequest request, LicenceChoice choice) {
        LicenceLie lie = choice.lie();
        boolean other = lie == LicenceLie.REPLAY || lie == LicenceLie.FOREIGN_SESSION;
        LicenceRequest signed = other ? otherThan(request) : request;
        LicenceRequest named = lie == LicenceLie.FOREIGN_SESSION ? signed : request;
        IssuedCertificate certificate = certificate(choice);
        PrivateKey key = lie == LicenceLie.SIGNATURE ? signatures.stranger() : Pem.key(certificate.key(), provider);

        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("bizNo", named.bizNo());
        plain.put("nonce", lie == LicenceLie.NONCE ? freshNonce() : named.nonce());
        enterprise(plain, choice);
        plain.put("operator", operator(choice));
        plain.put("licenceSn", "L" + choice.enterprise().uscc());
        plain.put("certSn", certificate.serial().toUpperCase(Locale.ROOT));
        plain.put("signText", signed.signText());
        plain.put("signValue", signatures.sign(key, signed.signText()));
        plain.put("cert", der(certificate));
        return plain;
    }

    private static void enterprise(Map<String, Object> plain, LicenceChoice choice) {
        Enterprise enterprise = choice.enterprise();
        plain.put("uniScid", choice.lie() == LicenceLie.USCC ? OTHER_USCC : enterprise.uscc());
        plain.put("entName", enterprise.name());
        plain.put("entType", enterprise.type());
        plain.put("legalRep", choice.role() == LicenceRole.LEGAL_REP ? choice.operator() : enterprise.legalRep());
        plain.put("estDate", "2015-06-01");
        plain.put("opFrom", "2015-06-01");
        plain.put("opTo", "长期");
        plain.put("regState", enterprise.regState());
    }

    private static Map<String, Object> operator(LicenceChoice choice) {
        Map<String, Object> operator = new LinkedHashMap<>();
        operator.put("name", choice.operator());
        operator.put("idType", RESIDENT_ID);
        if (!choice.idNumber().isEmpty()) {
            operator.put("idNo", choice.idNumber());
        }
        if (!choice.mobile().isEmpty()) {
            operator.put("mobile", choice.mobile());
        }
        operator.put("role", choice.role().name());
        if (choice.role() != LicenceRole.LEGAL_REP) {
            operator.put("authorisation", choice.authorisation().name());
        }
        return operator;
    }

    private IssuedCertificate certificate(LicenceChoice choice) {
        Enterprise enterprise = choice.enterprise();
        CertificateOrder order = CertificateOrder.enterprise(enterprise.name(), enterprise.uscc());
        return switch (choice.lie()) {
            case CERT_EXPIRED -> wallet.certificate(order.with(Fault.EXPIRED));
            case CERT_FORGED -> wallet.certificate(order.with(Fault.UNKNOWN_ISSUER));
            case CERT_REVOKED -> {
                IssuedCertificate fresh = authority.issue(order);
                authority.revoke(fresh.serial(), "keyCompromise");
                yield fresh;
            }
            default -> wallet.certificate(order);
        };
    }

    /** What another login asked for: the newest one, or one that never was. */
    private LicenceRequest otherThan(LicenceRequest request) {
        return tickets.another(request.bizNo()).map(Ticket::request).orElseGet(() -> {
            String bizNo = UUID.randomUUID().toString().replace("-", "");
            String nonce = freshNonce();
            String text = request.signText().replace(request.bizNo(), bizNo).replace(request.nonce(), nonce);
            // A text that holds neither would otherwise be the same.
            String signText = text.equals(request.signText()) ? text + bizNo : text;
            return new LicenceRequest(bizNo, nonce, signText, request.callbackUrl(), request.asker());
        });
    }

    private static String freshNonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        return Base64.getEncoder().encodeToString(nonce);
    }

    private static String der(IssuedCertificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.holder().getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
