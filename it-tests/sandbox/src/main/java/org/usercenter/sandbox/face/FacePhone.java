package org.usercenter.sandbox.face;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.usercenter.sandbox.web.Html;
import org.usercenter.sandbox.web.Layout;
import org.usercenter.sandbox.web.View;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** {@code /phone/face}: the platform's page on the phone. Instead of a face, its visitor chooses what the camera saw. */
public final class FacePhone {
    /** Where a verification is opened. */
    public static final String PATH = "/phone/face";

    private static final String HOME = "<p>%s</p>";
    private static final String OVER =
            """
            <div class="outcome bad" role="status"><span aria-hidden="true">!</span><h2>%s</h2><p>%s</p></div>
            """;
    private static final String ASK =
            """
            <div class="asker"><p class="muted small">%s</p><p class="asker-name">%s</p><p class="small"><code>%s</code></p></div>
            <p>%s</p><form method="post" action="/phone/face?token=%s">%s</form>
            """;
    private static final String BUTTON =
            """
            <p><button class="btn block%s" name="action" value="%s" id="face-%s">%s</button></p>
            """;
    private static final String FRAME =
            """
            <section class="app"><header class="app-bar"><span class="app-icon" aria-hidden="true">脸</span><div><h1>%s</h1><p>%s</p></div></header>
            <div class="app-body">%s</div></section>
            """;

    private final FaceCases cases;
    private final Layout layout;

    public FacePhone(FaceCases cases, Layout layout) {
        this.cases = cases;
        this.layout = layout;
    }

    public void register(Javalin app) {
        app.get(PATH, this::open);
        app.post(PATH, this::decide);
    }

    private void open(Context ctx) {
        View view = layout.view(ctx);
        String token = ctx.queryParam("token");
        if (token == null) {
            show(view, HOME.formatted(view.text("face.lead")));
            return;
        }
        Optional<FaceCase> found =
                cases.find(token).filter(each -> !cases.isOver(each) && each.verdict() != FaceVerdict.PASS);
        if (found.isEmpty()) {
            show(view, OVER.formatted(view.text("face.over"), view.text("face.over.help")));
            return;
        }
        StringBuilder buttons = new StringBuilder();
        for (FaceVerdict verdict : FaceVerdict.values()) {
            buttons.append(BUTTON.formatted(
                    verdict == FaceVerdict.PASS ? " primary" : "",
                    verdict.id(),
                    verdict.id(),
                    view.text("face." + verdict.id())));
        }
        show(
                view,
                ASK.formatted(
                        view.text("face.who"),
                        Html.escape(found.get().name().substring(0, 1)) + "**",
                        masked(found.get().idNumber()),
                        view.text("face.ask"),
                        Html.escape(token),
                        buttons));
    }

    private static String masked(String number) {
        return Html.escape(number.substring(0, 3) + "***********" + number.substring(number.length() - 4));
    }

    private void decide(Context ctx) {
        String token = String.valueOf(ctx.queryParam("token"));
        FaceVerdict verdict = FaceVerdict.of(String.valueOf(ctx.formParam("action")));
        Optional<FaceCase> found = cases.find(token);
        if (found.isEmpty() || !cases.end(token, verdict, FaceLie.NONE)) {
            View view = layout.view(ctx);
            show(view, OVER.formatted(view.text("face.over"), view.text("face.over.help")));
            return;
        }
        String back = found.get().returnUrl();
        ctx.redirect(
                back + (back.contains("?") ? "&" : "?") + "BizToken="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8),
                HttpStatus.SEE_OTHER);
    }

    private static void show(View view, String content) {
        view.show(
                "face-app",
                view.plain("face.title"),
                FRAME.formatted(view.text("face.title"), view.text("face.by"), content));
    }
}
