package org.usercenter.auth.ca;

import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.ca.verifier.Vendor;
import org.usercenter.storage.certificate.NewCertificate;

/** What became of a signature that the agent brought. */
sealed interface CaOutcome {

    /**
     * It proves possession of a certificate of a trusted authority.
     *
     * @param identity who the holder is proved to be by it
     */
    record Proved(NewCertificate certificate, VerifiedIdentity identity) implements CaOutcome {}

    /**
     * It proves nothing.
     *
     * @param reason kebab case, the end of the message key {@code uc.ca.refused.…}
     * @param vendor the authority, where it is known
     */
    record Refused(String reason, @Nullable Vendor vendor) implements CaOutcome {
        static Refused of(String reason) {
            return new Refused(reason, null);
        }

        /** Tells a page whom to call and where the authority's driver is. */
        void attach(LoginFormsProvider form) {
            if (vendor != null) {
                form.setAttribute("caVendor", vendor.name());
                form.setAttribute("caHotline", vendor.hotline());
                form.setAttribute("caDriver", vendor.driverUrl());
            }
        }
    }
}
