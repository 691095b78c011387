package org.usercenter.sandbox.sharedca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.sandbox.ca.Authorities;
import org.usercenter.sandbox.ca.CertificateAuthority;
import org.usercenter.sandbox.ca.CertificateOrder;
import org.usercenter.sandbox.ca.Fault;
import org.usercenter.sandbox.ca.IssuedCertificate;
import org.usercenter.sandbox.ca.Pem;
import org.usercenter.sandbox.scan.Asker;
import org.usercenter.sandbox.scan.Ticket;
import org.usercenter.sandbox.scan.Tickets;
import org.usercenter.sandbox.scan.Wallet;

/** Makes what the platform tells about a confirmed login: honest, or wrong in the manner asked for. */
final class LoginResults {
    private static final String OTHER_USCC = "91440300MA5DEM0208";
    private static final int HASH_BYTES = 32;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Tickets<LoginRequest, LoginResult> tickets;
    private final Authorities authorities;
    private final Wallet sm2;
    private final Wallet rsa;
    private final Provider provider;
    private final Clock clock;

    LoginResults(Tickets<LoginRequest, LoginResult> tickets, Authorities authorities, Provider provider, Clock clock) {
        this.tickets = tickets;
        this.authorities = authorities;
        this.sm2 = new Wallet(authorities.sm2());
        this.rsa = new Wallet(authorities.rsa());
        this.provider = provider;
        this.clock = clock;
    }

    void reset() {
        sm2.clear();
        rsa.clear();
    }

    LoginResult result(LoginRequest request, SignerChoice choice, CmsForm form) {
        FrontLie lie = choice.lie();
        boolean other = lie == FrontLie.REPLAY || lie == FrontLie.FOREIGN_SESSION;
        LoginRequest signed = lie == FrontLie.NONCE ? madeUp(request.tId()) : other ? otherThan(request) : request;
        LoginRequest named = lie == FrontLie.REPLAY ? request : signed;
        IssuedCertificate certificate = choice.kind() == SignerKind.NONE ? null : certificate(choice);

        Map<String, Object> signature = new LinkedHashMap<>();
        signature.put("caOrgType", certificate == null ? "" : choice.kind().isRsa() ? "010002" : "010001");
        signature.put("signatureValue", certificate == null ? "" : signatureValue(signed, choice, certificate, form));
        signature.put("pubCert", certificate == null ? "" : der(certificate));
        signature.put("algorithm", certificate == null ? "" : choice.kind().isRsa() ? "RSA" : "SM2");
        signature.put("signOriVal", named.signOriVal());

        Map<String, Object> login = new LinkedHashMap<>();
        login.put("tid", named.tId());
        holder(login, choice);
        login.putAll(signature);
        login.put("certSn", certificate == null ? "" : certificate.serial().toUpperCase(Locale.ROOT));
        login.put("createTime", TIME.format(clock.instant().atZone(ZoneId.systemDefault())));
        signature.put("signatureValueList", List.of());
        return new LoginResult(login, signature);
    }

    private static void holder(Map<String, Object> login, SignerChoice choice) {
        boolean organisation = choice.isOrganisation();
        login.put("personName", choice.person());
        login.put("telephoneNum", choice.mobile());
        login.put("idCard", choice.idNumber());
        login.put("unifiedTransactionCode", unifiedTransactionCode(choice));
        login.put("personalTransactionCode", personalTransactionCode(choice));
        login.put("legalCode", choice.lie() == FrontLie.USCC && organisation ? OTHER_USCC : choice.uscc());
        login.put("legalName", choice.enterprise());
        login.put("loginUserType", organisation ? "02" : "01");
    }

    /** Number of an organisation at the platform (机构交易码), made up. */
    static String unifiedTransactionCode(SignerChoice choice) {
        return choice.isOrganisation() ? "JG" + choice.uscc() : "";
    }

    /** Number of a person at the platform, made up; it must not give the ID number away. */
    static String personalTransactionCode(SignerChoice choice) {
        return "GR%08X".formatted((choice.person() + choice.idNumber()).hashCode());
    }

    private String signatureValue(
            LoginRequest signed, SignerChoice choice, IssuedCertificate certificate, CmsForm form) {
        boolean isRsa = choice.kind().isRsa();
        String pem = choice.lie() == FrontLie.SIGNATURE ? stranger(choice).key() : certificate.key();
        PrivateKey key = Pem.key(pem, provider);
        byte[] content = Base64.getDecoder().decode(signed.signOriVal());
        return Base64.getEncoder()
                .encodeToString(new CmsSigner(provider, form).sign(content, certificate.holder(), key, isRsa));
    }

    /** A certificate of the same kind whose key is another one. */
    private IssuedCertificate stranger(SignerChoice choice) {
        return authority(choice).issue(choice.order());
    }

    private CertificateAuthority authority(SignerChoice choice) {
        return choice.kind().isRsa() ? authorities.rsa() : authorities.sm2();
    }

    private IssuedCertificate certificate(SignerChoice choice) {
        Wallet wallet = choice.kind().isRsa() ? rsa : sm2;
        CertificateOrder order = choice.order();
        return switch (choice.lie()) {
            case CERT_EXPIRED -> wallet.certificate(order.with(Fault.EXPIRED));
            case CERT_FORGED -> wallet.certificate(order.with(Fault.UNKNOWN_ISSUER));
            case CERT_REVOKED -> {
                IssuedCertificate fresh = authority(choice).issue(order);
                authority(choice).revoke(fresh.serial(), "keyCompromise");
                yield fresh;
            }
            default -> wallet.certificate(order);
        };
    }

    /** What another login asked for: the newest one, or one that never was. */
    private LoginRequest otherThan(LoginRequest request) {
        return tickets.another(request.tId())
                .map(Ticket::request)
                .orElseGet(() ->
                        madeUp(request.tId().replaceAll(".$", request.tId().endsWith("0") ? "1" : "0")));
    }

    private static LoginRequest madeUp(String tId) {
        byte[] hash = new byte[HASH_BYTES];
        new SecureRandom().nextBytes(hash);
        return new LoginRequest(tId, Base64.getEncoder().encodeToString(hash), "SM3", Asker.UNSAID);
    }

    private static String der(@Nullable IssuedCertificate certificate) {
        try {
            return certificate == null
                    ? ""
                    : Base64.getEncoder().encodeToString(certificate.holder().getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
