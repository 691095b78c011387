package org.usercenter.storage.legacy;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Somebody as the old system knows him (旧系统用户). Texts are as they are kept there, unchecked.
 *
 * @param system key of the old system
 * @param id what the old system tells its users apart by
 * @param number certificate number: social credit code, organisation code or number of an identity document
 * @param roles codes of the old system
 */
public record LegacyUser(
        String system,
        String id,
        String account,
        String number,
        LegacyParticulars particulars,
        LegacyPassword password,
        List<String> roles) {

    public LegacyUser {
        roles = List.copyOf(roles);
    }

    /** Unique among all old systems and never shown; at most 200 characters are kept of it. */
    public String key() {
        return system + ":" + id;
    }

    /** Without account, names and numbers. */
    @Override
    public String toString() {
        return "LegacyUser[" + system + "]";
    }

    /**
     * What else the old system keeps of him.
     *
     * @param personName name of the person; of an enterprise its legal representative
     * @param enterpriseName name of the enterprise
     * @param mobile as written there
     * @param email as written there
     * @param address registered address of an enterprise
     */
    public record LegacyParticulars(
            @Nullable String personName,
            @Nullable String enterpriseName,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String address) {

        /** Nothing of it. */
        @Override
        public String toString() {
            return "LegacyParticulars";
        }
    }
}
