package org.usercenter.account.member;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RoleModel;
import org.usercenter.account.call.Call;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.member.Member;
import org.usercenter.storage.member.MemberCursor;
import org.usercenter.storage.member.MemberQuery;
import org.usercenter.storage.member.MemberSort;
import org.usercenter.storage.member.MemberState;

/**
 * What narrows and orders a list of members, as the address has it. What is null or blank narrows nothing.
 *
 * @param role {@code <client>:<role>}
 * @param sort null: by login name
 * @param order {@code asc} or {@code desc}; null: ascending
 */
record MemberParameters(
        @Nullable String search,
        @Nullable String department,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String role,
        @Nullable String sort,
        @Nullable String order) {

    private static final int MAX_SEARCH = 64;
    private static final String DESCENDING = "desc";
    private static final List<String> ORDERS = List.of("asc", DESCENDING);

    /**
     * The query.
     *
     * @param after position of the member that the page before ended with; empty: the first page
     * @throws Refusal when a parameter has another form
     */
    MemberQuery query(Call call, List<String> after, int rows) {
        if ((search != null && search.length() > MAX_SEARCH) || (order != null && !ORDERS.contains(order))) {
            throw Refusal.of(ProblemCode.BAD_PARAMETER);
        }
        return new MemberQuery(
                given(search).map(String::strip).orElse(null),
                given(department).orElse(null),
                given(kind).map(MemberParameters::kind).orElse(null),
                given(state).map(MemberParameters::state).orElse(null),
                given(role).map(name -> roleId(call, name)).orElse(null),
                sort(sort),
                DESCENDING.equals(order),
                after.isEmpty() ? null : new MemberCursor(after.get(0), after.get(1)),
                true,
                rows);
    }

    /** Where a member stands in the order that is asked for. */
    List<String> position(Member member) {
        return switch (sort(sort)) {
            case NAME ->
                List.of(member.role() == MemberRole.INTERNAL ? member.name() : member.loginName(), member.userId());
            case LOGIN_NAME -> List.of(member.loginName(), member.userId());
            case JOINED_AT -> List.of(String.valueOf(member.joinedAt().toEpochMilli()), member.userId());
        };
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    private static MemberRole kind(String code) {
        return List.of(MemberRole.INTERNAL, MemberRole.INVITED).stream()
                .filter(role -> role.groupName().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProblemCode.BAD_PARAMETER));
    }

    private static MemberState state(String code) {
        return Arrays.stream(MemberState.values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProblemCode.BAD_PARAMETER));
    }

    private static MemberSort sort(@Nullable String code) {
        return code == null || code.isBlank()
                ? MemberSort.LOGIN_NAME
                : Arrays.stream(MemberSort.values())
                        .filter(sort -> sort.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(ProblemCode.BAD_PARAMETER));
    }

    /** A name that there is not finds nobody. */
    private static String roleId(Call call, String name) {
        int colon = name.lastIndexOf(':');
        ClientModel client = colon < 0 ? null : call.realm().getClientByClientId(name.substring(0, colon));
        RoleModel role = client == null ? null : client.getRole(name.substring(colon + 1));
        return role == null ? "" : role.getId();
    }
}
