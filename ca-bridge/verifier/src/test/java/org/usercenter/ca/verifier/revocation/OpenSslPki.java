package org.usercenter.ca.verifier.revocation;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.usercenter.ca.verifier.revocation.TestCa.Kind;

/** A CA run with the openssl command in a folder of its own: an independent peer. */
final class OpenSslPki {

    private static final String SM2_ID = "distid:1234567812345678";

    private static final String CONFIG =
            """
            [req]
            string_mask=utf8only
            distinguished_name=dn
            prompt=no
            [dn]
            C=CN
            [ca]
            default_ca=main
            [main]
            database=index.txt
            serial=serial
            crlnumber=crlnumber
            new_certs_dir=new
            default_md=sha256
            default_crl_days=7
            unique_subject=no
            policy=any
            [any]
            countryName=optional
            organizationName=optional
            commonName=supplied
            [v3_ca]
            basicConstraints=critical,CA:TRUE
            keyUsage=critical,keyCertSign,cRLSign
            subjectKeyIdentifier=hash
            [v3_ee]
            basicConstraints=CA:FALSE
            keyUsage=digitalSignature,nonRepudiation
            subjectKeyIdentifier=hash
            authorityKeyIdentifier=keyid
            authorityInfoAccess=OCSP;URI:http://127.0.0.1:%d/
            [v3_ocsp]
            extendedKeyUsage=critical,OCSPSigning
            noCheck=ignored
            subjectKeyIdentifier=hash
            authorityKeyIdentifier=keyid
            """;

    private final Path folder;
    private final Kind kind;
    private final int port;

    OpenSslPki(Path folder, Kind kind) throws IOException, InterruptedException {
        this.folder = folder;
        this.kind = kind;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        Files.writeString(folder.resolve("ca.cnf"), CONFIG.formatted(port));
        Files.writeString(folder.resolve("index.txt"), "");
        Files.writeString(folder.resolve("serial"), "1000");
        Files.writeString(folder.resolve("crlnumber"), "1000");
        Files.createDirectory(folder.resolve("new"));
        for (String name : List.of("ca", "ee", "ocsp")) {
            run(key(name));
        }
        run(words("req -new -x509 -config ca.cnf -extensions v3_ca -key ca.key -subj /C=CN/O=Demo/CN=CA -days 30"
                + " -out ca.pem " + signing()));
        issue("ee", "v3_ee");
        issue("ocsp", "v3_ocsp");
    }

    int port() {
        return port;
    }

    X509Certificate certificate(String name) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(folder.resolve(name + ".pem"))) {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509", TestCa.BC).generateCertificate(in);
        }
    }

    void revoke() throws IOException, InterruptedException {
        run(words("ca -config ca.cnf -cert ca.pem -keyfile ca.key -revoke ee.pem -crl_reason keyCompromise "
                + caSigning()));
    }

    byte[] crl() throws IOException, InterruptedException {
        run(words("ca -config ca.cnf -cert ca.pem -keyfile ca.key -gencrl -out crl.pem " + caSigning()));
        run(words("crl -in crl.pem -outform DER -out crl.der"));
        return Files.readAllBytes(folder.resolve("crl.der"));
    }

    /** Starts the responder, which reads the state of the CA only now, and waits until it listens. */
    Process startResponder() throws IOException, InterruptedException {
        String digest = kind == Kind.SM2 ? "-rmd sm3 -rsigopt " + SM2_ID : "-rmd sha256";
        Process responder = start(words("ocsp -port " + port
                + " -index index.txt -CA ca.pem -rsigner ocsp.pem -rkey ocsp.key -nmin 5 " + digest));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!listens()) {
            if (System.nanoTime() > end || !responder.isAlive()) {
                throw new IOException(
                        "The responder did not start: " + Files.readString(folder.resolve("openssl.log")));
            }
            Thread.onSpinWait();
        }
        return responder;
    }

    static void stop(Process responder) throws InterruptedException {
        responder.destroy();
        if (!responder.waitFor(10, TimeUnit.SECONDS)) {
            responder.destroyForcibly().waitFor();
        }
    }

    /** Told by its log: a connection without a request would make it wait for one for ever. */
    private boolean listens() throws IOException {
        return Files.readString(folder.resolve("openssl.log")).contains("waiting for OCSP client connections");
    }

    private void issue(String name, String extensions) throws IOException, InterruptedException {
        run(words("req -new -config ca.cnf -key " + name + ".key -subj /C=CN/O=Demo/CN=" + name + " -out " + name
                + ".csr " + signing()));
        String request = kind == Kind.SM2 ? " -vfyopt " + SM2_ID : "";
        run(words("ca -batch -notext -config ca.cnf -cert ca.pem -keyfile ca.key -extensions " + extensions
                + " -days 20 -in " + name + ".csr -out " + name + ".pem " + caSigning() + request));
    }

    private List<String> key(String name) {
        return words(
                kind == Kind.SM2
                        ? "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:SM2 -out " + name + ".key"
                        : "genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out " + name + ".key");
    }

    private String signing() {
        return kind == Kind.SM2 ? "-sm3 -sigopt " + SM2_ID : "-sha256";
    }

    private String caSigning() {
        return kind == Kind.SM2 ? "-md sm3 -sigopt " + SM2_ID : "-md sha256";
    }

    private static List<String> words(String line) {
        return List.of(line.strip().split(" +"));
    }

    private void run(List<String> arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(arguments + ": " + Files.readString(folder.resolve("openssl.log")));
        }
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.log").toFile())
                .start();
    }
}
