package org.usercenter.sandbox.ca;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

import org.usercenter.sandbox.web.Json;

import io.javalin.Javalin;

/** Both authorities behind HTTP on a free port. */
final class RunningAuthorities implements AutoCloseable {
    private final Javalin app = Javalin.create(config -> {
        config.showJavalinBanner = false;
        config.jetty.defaultHost = "127.0.0.1";
    });
    private final Authorities authorities;
    private final String url;

    RunningAuthorities(Path folder) {
        app.start(0);
        url = "http://127.0.0.1:" + app.port();
        authorities = new Authorities(url, folder, Clock.systemUTC());
        new CaResource(authorities, new Json()).register(app);
    }

    CertificateAuthority authority(SignatureScheme scheme) {
        return scheme == SignatureScheme.SM2 ? authorities.sm2() : authorities.rsa();
    }

    URI ocsp(CertificateAuthority authority) {
        return URI.create(url + "/ca/" + authority.id() + "/ocsp");
    }

    URI crl(CertificateAuthority authority) {
        return URI.create(url + "/ca/" + authority.id() + "/crl");
    }

    @Override
    public void close() {
        app.stop();
    }
}
