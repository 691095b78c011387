package org.usercenter.auth.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.auth.flow.OnwardAction;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.realname.RealNameLevel;

/** The pages of {@code uc-declare-change}. */
record DeclarationPage(RequiredActionContext context) {
    private static final String TEMPLATE = "uc-declare-change.ftl";
    private static final String STEP = "declareStep";

    /** For accounts whose level is another's. */
    Response notAllowed() {
        return context.form().setAttribute(STEP, "not-allowed").createForm(TEMPLATE);
    }

    Response form(Identity.Known known, Map<String, String> typed, List<FormMessage> errors) {
        LoginFormsProvider form = context.form();
        errors.forEach(form::addError);
        return common(form, known, "form")
                .setFormData(new MultivaluedHashMap<>())
                .setAttribute("declareTyped", typed)
                .setAttribute(
                        "documentTypes",
                        Stream.of(DocumentType.values()).map(DocumentType::code).toList())
                .setAttribute(
                        "declareDocument",
                        known.identity() instanceof Identity.OfEnterprise enterprise
                                ? document(enterprise.representative())
                                : "")
                .createForm(TEMPLATE);
    }

    /** Before and after, and what it means. */
    Response compare(
            Identity.Known known,
            Identity declared,
            Set<DeclaredField> changed,
            Prospect prospect,
            @Nullable FormMessage error) {
        LoginFormsProvider form = context.form();
        if (error != null) {
            form.addError(error);
        }
        List<Map<String, String>> rows = changed.stream()
                .sorted()
                .map(field -> Map.of(
                        "field", field.id(),
                        "before", value(known.identity(), field),
                        "after", value(declared, field)))
                .toList();
        return common(form, known, "compare")
                .setAttribute("declareRows", rows)
                .setAttribute("declareLowers", known.level() != RealNameLevel.REGISTERED)
                .setAttribute("declareProspect", prospect.id())
                .createForm(TEMPLATE);
    }

    Response done(Identity.Known known, Prospect prospect) {
        return common(context.form(), known, "done")
                .setAttribute("declareProspect", prospect.id())
                .setAttribute("declareUpgrades", OnwardAction.UPGRADE.isOffered(context.getSession()))
                .createForm(TEMPLATE);
    }

    private static LoginFormsProvider common(LoginFormsProvider form, Identity.Known known, String step) {
        return form.setAttribute(STEP, step)
                .setAttribute("declareEnterprise", known.identity() instanceof Identity.OfEnterprise)
                .setAttribute("declareLevel", String.valueOf(known.level().value()));
    }

    /** As it may be shown; empty: none. */
    private static String value(Identity identity, DeclaredField field) {
        return switch (field) {
            case NAME -> name(identity);
            case REPRESENTATIVE ->
                identity instanceof Identity.OfEnterprise enterprise ? representative(enterprise) : "";
            case VALIDITY ->
                identity.validUntil() == null ? "" : identity.validUntil().toString();
        };
    }

    private static String name(Identity identity) {
        return identity instanceof Identity.OfEnterprise enterprise
                ? enterprise.name().value()
                : ((Identity.OfPerson) identity).name().value();
    }

    private static String representative(Identity.OfEnterprise enterprise) {
        LegalRepresentative representative = enterprise.representative();
        if (representative == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(representative.name().value());
        String document = document(representative);
        if (!document.isEmpty()) {
            parts.add(document);
        }
        return String.join(" · ", parts);
    }

    /** The number masked; empty: not known. */
    private static String document(@Nullable LegalRepresentative representative) {
        IdentityDocument document = representative == null ? null : representative.document();
        return document == null ? "" : document.masked();
    }
}
