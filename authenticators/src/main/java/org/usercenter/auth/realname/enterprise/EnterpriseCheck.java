package org.usercenter.auth.realname.enterprise;

import org.keycloak.provider.Provider;

/** An authority that knows whether declared particulars of an enterprise belong together. */
public interface EnterpriseCheck extends Provider {

    /**
     * Asks about the four elements (四要素核验). Each call that reaches the authority is billed, and needs the
     * registrant's consent, recorded before. Blocks for at most about 8 seconds; call it outside a database transaction.
     *
     * @return never {@code null}; failures are results, not exceptions
     */
    EnterpriseCheckResult enterprise(EnterpriseClaim claim);

    @Override
    default void close() {}
}
