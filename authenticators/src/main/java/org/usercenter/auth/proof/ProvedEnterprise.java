package org.usercenter.auth.proof;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;

/**
 * What a proof tells of an enterprise.
 *
 * @param name null: the proof tells none that surely is the enterprise's
 */
public record ProvedEnterprise(Uscc uscc, @Nullable EnterpriseName name) {}
