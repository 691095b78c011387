package org.usercenter.sandbox;

import java.net.URI;
import java.security.Provider;
import java.time.Clock;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.usercenter.sandbox.authority.Enterprises;
import org.usercenter.sandbox.ca.Authorities;
import org.usercenter.sandbox.control.Behaviours;
import org.usercenter.sandbox.elicence.LicenceControl;
import org.usercenter.sandbox.elicence.LicencePlatform;
import org.usercenter.sandbox.elicence.LicenceResource;
import org.usercenter.sandbox.phone.app.LicenceApp;
import org.usercenter.sandbox.phone.app.SharedCaApp;
import org.usercenter.sandbox.sharedca.FrontMachineResource;
import org.usercenter.sandbox.sharedca.SharedCaControl;
import org.usercenter.sandbox.sharedca.SharedCaPlatform;
import org.usercenter.sandbox.web.Json;
import org.usercenter.sandbox.web.Layout;

import io.javalin.Javalin;

/** Both platforms whose logins are scanned with a phone, and the apps on that phone. */
final class ScanPlatforms implements AutoCloseable {
    private final Enterprises enterprises;
    private final LicencePlatform licence;
    private final SharedCaPlatform sharedCa;
    private final Behaviours behaviours;
    private final String baseUrl;
    private final Layout layout;
    private final Json json;

    ScanPlatforms(
            URI issuer,
            String baseUrl,
            Authorities authorities,
            Enterprises enterprises,
            Behaviours behaviours,
            Layout layout,
            Json json) {
        this.enterprises = enterprises;
        Provider provider = new BouncyCastleProvider();
        Clock clock = Clock.systemUTC();
        this.licence = new LicencePlatform(authorities.licence(), enterprises, provider, clock, json);
        this.sharedCa = new SharedCaPlatform(issuer, authorities, enterprises, provider, clock, json);
        this.behaviours = behaviours;
        this.baseUrl = baseUrl;
        this.layout = layout;
        this.json = json;
    }

    /** Must stand before the routes that take any name behind {@code /control/}. */
    void register(Javalin app) {
        new LicenceResource(licence, behaviours, baseUrl, json).register(app);
        new LicenceControl(licence, json).register(app);
        new FrontMachineResource(sharedCa, behaviours, baseUrl, json).register(app);
        new SharedCaControl(sharedCa, json).register(app);
        new LicenceApp(licence, enterprises, layout).register(app);
        new SharedCaApp(sharedCa, enterprises, layout).register(app);
    }

    void reset() {
        enterprises.reset();
        licence.reset();
        sharedCa.reset();
    }

    @Override
    public void close() {
        licence.close();
        sharedCa.close();
    }
}
