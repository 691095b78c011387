package org.usercenter.auth.upgrade;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.ca.CaAction;
import org.usercenter.auth.ca.CaPurpose;
import org.usercenter.auth.scan.ScanAction;
import org.usercenter.auth.scan.ScanOutcome;
import org.usercenter.ca.verifier.Vendor;
import org.usercenter.storage.realname.RealNameStanding;

/** The pages of {@code uc-real-name-upgrade}. */
final class UpgradePage {
    private static final String TEMPLATE = "uc-real-name-upgrade.ftl";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final RequiredActionContext context;

    UpgradePage(RequiredActionContext context) {
        this.context = context;
    }

    /** A page's form, before anything is in it. */
    LoginFormsProvider form() {
        return context.form();
    }

    LoginFormsProvider error(String key) {
        return form().addError(new FormMessage(null, key));
    }

    /** Not for this account. */
    Response notAllowed() {
        return error("uc.upgrade.not-allowed")
                .setAttribute("upgradeStep", "not-allowed")
                .setAttribute("upgradeMayLeave", true)
                .createForm(TEMPLATE);
    }

    /** Which way. */
    Response choose(LoginFormsProvider form, UpgradeAccount account) {
        RealNameStanding standing = account.standing();
        form.setAttribute("upgradeLevel", standing.level().value());
        RealNameStanding.Lapsed lapsed = standing.lapsed();
        if (lapsed != null) {
            form.setAttribute("upgradeLapsedLevel", lapsed.level().value())
                    .setAttribute("upgradeLapsedWay", lapsed.way())
                    .setAttribute("upgradeLapsedAt", day(lapsed.at()));
        }
        form.setAttribute("upgradeEnterprise", account instanceof UpgradeAccount.OfEnterprise)
                .setAttribute("upgradeWays", ways(account));
        return page(form, "choose");
    }

    private List<String> ways(UpgradeAccount account) {
        return Arrays.stream(UpgradeWay.values())
                .filter(way -> way.isOffered(context.getSession(), account))
                .map(UpgradeWay::id)
                .toList();
    }

    /** Where the keys in the PC are listed. */
    Response certificate(LoginFormsProvider form) {
        return page(new CaAction(context, CaPurpose.UPGRADE).attach(form), "certificate");
    }

    /** What the verification of a face is, and whether one consents. */
    Response consent(LoginFormsProvider form, String version) {
        return page(form.setAttribute("faceConsentVersion", version), "face-consent");
    }

    /** The same, for whoever went on without consenting. */
    Response consentMissing(String version) {
        return consent(form().addError(new FormMessage(RealNameUpgrade.AGREED, "uc.face.consent.missing")), version);
    }

    /** The code, or that there is none. */
    Response code(LoginFormsProvider form, ScanAction.Shown shown) {
        if (shown instanceof ScanAction.Shown.None none) {
            return page(form.addError(new FormMessage(null, none.message())), "no-code");
        }
        return code(form);
    }

    /** The code that the form has already. */
    Response code(LoginFormsProvider form) {
        return page(form, "code");
    }

    /** A code has ended without a proof. */
    Response ended(ScanOutcome.Refused refused) {
        LoginFormsProvider form = error("uc.scan.refused." + refused.reason());
        Vendor vendor = refused.vendor();
        String hotline = vendor == null ? null : vendor.hotline();
        if (vendor != null && hotline != null) {
            form.setAttribute("scanVendor", vendor.name()).setAttribute("scanHotline", hotline);
        }
        return page(form, "no-code");
    }

    /** The proof is right; the account's data and its own are compared. */
    Response compare(LoginFormsProvider form, Comparison comparison, String way) {
        return page(rows(form, comparison, way), "compare");
    }

    /** The proof does not serve. */
    Response refused(String objection, Comparison comparison, String way) {
        return page(rows(error("uc.upgrade.objection." + objection), comparison, way), "refused");
    }

    private static LoginFormsProvider rows(LoginFormsProvider form, Comparison comparison, String way) {
        return form.setAttribute("upgradeWay", way)
                .setAttribute(
                        "upgradeRows",
                        comparison.rows().stream().map(UpgradePage::row).toList());
    }

    private static Map<String, String> row(Comparison.Row row) {
        return Map.of(
                "field", row.field(),
                "own", row.own(),
                "proved", row.proved(),
                "likeness", row.likeness().getId());
    }

    /** The proof is good, but the database is not; the confirmation can be repeated. */
    Response notSaved() {
        return page(error("uc.upgrade.not-saved"), "not-saved");
    }

    /** Raised just now. */
    Response done(UpgradeAccount account) {
        return page(end(form().setSuccess("uc.upgrade.done"), account), "done");
    }

    /** Nothing is left to be raised. */
    Response reached(UpgradeAccount account) {
        return page(end(form(), account), "reached");
    }

    private LoginFormsProvider end(LoginFormsProvider form, UpgradeAccount account) {
        RealNameStanding standing = account.standing();
        form.setAttribute("upgradeLevel", standing.level().value())
                .setAttribute("upgradeOpens", RealNameUpgrade.opensBusiness(context));
        if (standing.way() != null) {
            form.setAttribute("upgradeWay", standing.way());
        }
        Instant until = standing.until();
        if (until != null) {
            form.setAttribute("upgradeUntil", day(until.minusMillis(1)));
        }
        return form;
    }

    private static String day(Instant at) {
        return at.atZone(CHINA).toLocalDate().toString();
    }

    private Response page(LoginFormsProvider form, String step) {
        return form.setAttribute("upgradeStep", step)
                .setAttribute("upgradeMayLeave", RealNameUpgrade.mayLeave(context))
                .createForm(TEMPLATE);
    }
}
