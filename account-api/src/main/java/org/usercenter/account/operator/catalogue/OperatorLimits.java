package org.usercenter.account.operator.catalogue;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.CatalogueAttributes;
import org.usercenter.storage.business.LoginWay;

/** What operators may do alone (运营人员权限): describe, open, close and ask for more. Whatever lets more people in is an administrator's. */
final class OperatorLimits {

    private final Map<String, FieldCode> beyond = new LinkedHashMap<>();

    /** Of a role: it stays a business role, and asks for no less than before. */
    OperatorLimits role(BusinessRole before, CatalogueRoleEdit after) {
        requireThat(
                "activatable",
                after.activatable() != null && !after.activatable().isBlank());
        accountTypes(before.accountTypes(), after.accountTypes());
        String level = after.level();
        requireThat(
                "level",
                (level == null || level.isBlank() ? 1 : Integer.parseInt(level.strip()))
                        >= before.level().value());
        Set<LoginWay> ways = before.ways();
        requireThat(
                "ways",
                ways == null || isWithin(ways.stream().map(LoginWay::code).toList(), after.ways()));
        requireThat("particulars", listed(after.particulars()).containsAll(before.particulars()));
        return this;
    }

    /**
     * Of a system: nobody else enters it than before, and people are led nowhere else.
     *
     * @param before who can enter
     */
    OperatorLimits system(ClientModel client, Set<AccountType> before, CatalogueSystemEdit after) {
        accountTypes(before, after.accountTypes());
        String entry = after.entryUrl() == null ? "" : after.entryUrl().strip();
        requireThat(
                "entryUrl",
                entry.isEmpty()
                        || entry.equals(client.getAttribute(CatalogueAttributes.ENTRY_URL))
                        || isOwn(client, URI.create(entry)));
        return this;
    }

    private void accountTypes(Set<AccountType> before, @Nullable List<String> after) {
        requireThat(
                "accountTypes",
                before.size() == AccountType.values().length
                        || isWithin(before.stream().map(AccountType::code).toList(), after));
    }

    /** None means all. */
    private static boolean isWithin(List<String> before, @Nullable List<String> after) {
        return !listed(after).isEmpty() && before.containsAll(listed(after));
    }

    private static List<String> listed(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes;
    }

    /** Whether the client is known to be at that host. */
    private static boolean isOwn(ClientModel client, URI entry) {
        return Stream.concat(
                        Stream.of(client.getRootUrl(), client.getBaseUrl()).filter(Objects::nonNull),
                        client.getRedirectUris().stream())
                .map(OperatorLimits::host)
                .anyMatch(host -> host.equalsIgnoreCase(entry.getHost()));
    }

    /** Empty: an address on the host of another one, or of none. */
    private static String host(String address) {
        try {
            // Whatever else begins like the host of "https://host*" is not known to be the client's.
            String host = URI.create(address.replaceFirst("\\*$", "")).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void requireThat(String field, boolean within) {
        if (!within) {
            beyond.put(field, FieldCode.ADMINISTRATORS_ONLY);
        }
    }

    /** @throws Refusal when something was beyond */
    void require() {
        if (!beyond.isEmpty()) {
            throw Refusal.of(ProblemCode.ADMINISTRATORS_ONLY, beyond);
        }
    }
}
