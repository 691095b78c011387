package org.usercenter.auth.agreement;

import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

/** The part of a page on which the agreement is read and ticked; {@code agreement.ftl}. */
public final class AgreementForm {

    /** Name of the box. */
    public static final String AGREED = "agreed";
    /** Hidden field with the version that was shown. */
    public static final String VERSION = "version";
    /** Attribute of the page with the version to show. */
    public static final String ATTRIBUTE = "agreementVersion";

    private AgreementForm() {}

    /**
     * Key of what keeps it from being a consent; empty: it is one.
     *
     * @param version in force
     */
    public static Optional<String> fault(MultivaluedMap<String, String> form, String version) {
        if (!version.equals(form.getFirst(VERSION))) {
            return Optional.of("uc.register.error.agreement-changed");
        }
        return ticked(form.getFirst(AGREED)) ? Optional.empty() : Optional.of("uc.register.error.agreement");
    }

    private static boolean ticked(@Nullable String value) {
        return "on".equals(value) || "true".equals(value);
    }
}
