package org.usercenter.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.usercenter.sandbox.authority.Enterprises;
import org.usercenter.sandbox.authority.Persons;
import org.usercenter.sandbox.business.BusinessResource;
import org.usercenter.sandbox.ca.Authorities;
import org.usercenter.sandbox.ca.CaPage;
import org.usercenter.sandbox.ca.CaResource;
import org.usercenter.sandbox.cloud.CloudGateway;
import org.usercenter.sandbox.cloud.SendingLimits;
import org.usercenter.sandbox.control.Behaviours;
import org.usercenter.sandbox.control.SandboxClock;
import org.usercenter.sandbox.drawer.Drawer;
import org.usercenter.sandbox.drawer.DrawerPages;
import org.usercenter.sandbox.drawer.UnavailableException;
import org.usercenter.sandbox.face.FaceCases;
import org.usercenter.sandbox.face.FaceControl;
import org.usercenter.sandbox.face.FacePhone;
import org.usercenter.sandbox.guangdong.GuangdongStandIn;
import org.usercenter.sandbox.mail.MailStandIn;
import org.usercenter.sandbox.oldsystem.OldDatabase;
import org.usercenter.sandbox.oldsystem.OldSystemControl;
import org.usercenter.sandbox.phone.Inbox;
import org.usercenter.sandbox.phone.PhonePages;
import org.usercenter.sandbox.web.Json;
import org.usercenter.sandbox.web.Layout;
import org.usercenter.sandbox.wechat.WechatStandIn;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;

/** The running sandbox: one web server on the loopback address. */
public final class Sandbox implements AutoCloseable {
    private final Javalin app;
    private final String baseUrl;
    private final ScanPlatforms scanPlatforms;
    private final MailStandIn mail;
    private final @Nullable OldDatabase oldDatabase;

    private Sandbox(
            Javalin app,
            String baseUrl,
            ScanPlatforms scanPlatforms,
            MailStandIn mail,
            @Nullable OldDatabase oldDatabase) {
        this.app = app;
        this.baseUrl = baseUrl;
        this.scanPlatforms = scanPlatforms;
        this.mail = mail;
        this.oldDatabase = oldDatabase;
    }

    static Sandbox start(Options options) {
        Json json = new Json();
        SandboxClock limitClock = new SandboxClock(Clock.systemUTC());
        SendingLimits limits = new SendingLimits(limitClock, options.limitsEnforced());
        Inbox inbox = new Inbox(Clock.systemUTC());
        Persons persons = new Persons();
        Enterprises enterprises = new Enterprises();
        Behaviours behaviours = new Behaviours();
        Javalin app = Javalin.create(config -> {
            config.showJavalinBanner = false;
            config.startupWatcherEnabled = false;
            config.jetty.defaultHost = "127.0.0.1";
            // Otherwise "charset=utf-8" may arrive as "charset=UTF-8", and a signature over the header cannot be
            // checked.
            config.jetty.modifyHttpConfiguration(http -> http.setHeaderCacheCaseSensitive(true));
            config.useVirtualThreads = false;
            config.staticFiles.add(files -> {
                files.hostedPath = "/assets";
                files.directory = "/assets";
                files.location = Location.CLASSPATH;
                files.headers = Map.of("Cache-Control", "max-age=60");
            });
        });
        app.before(Sandbox::secureHeaders);
        app.start(options.port());
        String baseUrl = options.baseUrl().isEmpty() ? "http://localhost:" + app.port() : options.baseUrl();

        Layout layout = new Layout(baseUrl);
        app.get("/health", ctx -> json.answer(ctx, Map.of("status", "UP")));
        FaceCases faces = new FaceCases(limitClock);
        CloudGateway gateway = new CloudGateway(
                behaviours, Clock.systemUTC(), limits, inbox, persons, enterprises, faces, baseUrl, json);
        app.post("/", gateway::handle);
        Path folder = folder(options);
        Authorities authorities = new Authorities(baseUrl, folder.resolve("ca"), Clock.systemUTC());
        Drawer drawer = new Drawer(folder.resolve("drawer"), authorities, json);
        new CaResource(authorities, json).register(app);
        new CaPage(authorities, layout).register(app);
        new DrawerPages(drawer, layout, json, Clock.systemUTC()).register(app);
        ControlResource control =
                new ControlResource(behaviours, persons, limits, limitClock, inbox, authorities, json);
        registerLoginPlatforms(app, options, baseUrl, behaviours, limitClock, layout, json, control);
        ScanPlatforms scanPlatforms =
                new ScanPlatforms(options.issuer(), baseUrl, authorities, enterprises, behaviours, layout, json);
        scanPlatforms.register(app);
        control.onReset(scanPlatforms::reset);
        OldDatabase oldDatabase = serveOldDatabase(app, options, json, control);
        new EnterpriseControl(enterprises, json).register(app);
        new FaceControl(faces, json).register(app);
        new FacePhone(faces, layout).register(app);
        control.onReset(faces::reset);
        MailStandIn mail = MailStandIn.start(options.mailPort(), layout, json);
        mail.register(app);
        control.onReset(mail::reset);
        control.register(app);
        new PhonePages(inbox, layout, json).register(app);
        new BusinessResource(options.issuer(), baseUrl, layout, json).register(app);
        new IndexPage(options, persons, oldDatabase == null ? List.of() : oldDatabase.users(), layout, json)
                .register(app);
        app.exception(UnknownPlaceException.class, (e, ctx) -> error(json, ctx, 404, "Unknown stand-in"));
        app.exception(
                IllegalArgumentException.class,
                (e, ctx) -> error(json, ctx, 400, Objects.requireNonNullElse(e.getMessage(), "Bad request")));
        if (!options.data().isEmpty()) {
            prepareInBackground(drawer);
        }
        return new Sandbox(app, baseUrl, scanPlatforms, mail, oldDatabase);
    }

    private static @Nullable OldDatabase serveOldDatabase(
            Javalin app, Options options, Json json, ControlResource control) {
        if (options.oldDatabasePort() == 0) {
            return null;
        }
        OldDatabase database = OldDatabase.start(options.oldDatabasePort());
        OldSystemControl oldSystem = new OldSystemControl(database, json);
        oldSystem.register(app);
        control.onReset(oldSystem::reset);
        return database;
    }

    private static void registerLoginPlatforms(
            Javalin app,
            Options options,
            String baseUrl,
            Behaviours behaviours,
            SandboxClock clock,
            Layout layout,
            Json json,
            ControlResource control) {
        WechatStandIn wechat = new WechatStandIn(options.issuer().getHost(), baseUrl, behaviours, clock, layout, json);
        wechat.register(app);
        control.onReset(wechat::reset);
        GuangdongStandIn guangdong = new GuangdongStandIn(options.issuer(), behaviours, clock, layout, json);
        guangdong.register(app);
        control.onReset(guangdong::reset);
    }

    /** So that the agent finds its drivers before anybody has opened the drawer. */
    private static void prepareInBackground(Drawer drawer) {
        Thread thread = new Thread(
                () -> {
                    try {
                        drawer.prepare();
                    } catch (UnavailableException e) {
                        System.err.println("The USB key drawer is empty. " + e.getMessage());
                    }
                },
                "drawer");
        thread.setDaemon(true);
        thread.start();
    }

    private static Path folder(Options options) {
        try {
            return options.data().isEmpty()
                    ? Files.createTempDirectory("sandbox")
                    : Files.createDirectories(Path.of(options.data())).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void error(Json json, Context ctx, int status, String message) {
        ctx.status(status);
        json.answer(ctx, Map.of("error", message));
    }

    private static void secureHeaders(Context ctx) {
        ctx.header("Content-Security-Policy", "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    /** Address under which browsers see the sandbox. */
    public String baseUrl() {
        return baseUrl;
    }

    /** The TCP port of the mail server. */
    public int mailPort() {
        return mail.port();
    }

    /** The TCP port it listens on. */
    public int port() {
        return app.port();
    }

    @Override
    public void close() {
        scanPlatforms.close();
        if (oldDatabase != null) {
            oldDatabase.close();
        }
        mail.close();
        app.stop();
    }
}
