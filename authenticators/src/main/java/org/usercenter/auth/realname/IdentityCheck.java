package org.usercenter.auth.realname;

import org.keycloak.provider.Provider;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;

/** An authority that knows whether declared particulars belong together. */
public interface IdentityCheck extends Provider {

    /**
     * Asks whether a person of that name holds that document (two elements, 二要素核验). Each call that reaches the
     * authority is billed, and needs the person's consent, recorded before. Blocks for at most about 8 seconds; call
     * it outside a database transaction.
     *
     * @return never {@code null}; failures are results, not exceptions
     */
    PersonCheckResult person(PersonName name, IdentityDocument document);

    @Override
    default void close() {}
}
