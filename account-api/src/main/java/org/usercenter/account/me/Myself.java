package org.usercenter.account.me;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Call;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.Standing;
import org.usercenter.storage.member.MemberName;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.RealNameStanding;
import org.usercenter.storage.review.ReviewProgress;

/** Puts together who is logged in; the number of queries does not grow with the enterprises that he belongs to. */
record Myself(Call call) {

    MeView view() {
        Standing standing = call.store().memberships().standing(call.realm(), id());
        RealNameStanding realName = call.store().realNames().standing(call.realm(), id());
        return new MeView(
                id(),
                call.caller().user().getUsername(),
                name(standing),
                type(standing).code(),
                call.session().getContext().resolveLocale(call.caller().user()).toLanguageTag(),
                new MeView.RealName(
                        realName.level().value(),
                        realName.way(),
                        realName.since() == null ? null : realName.since().toString(),
                        realName.until() == null ? null : realName.until().toString(),
                        lapsed(realName.lapsed()),
                        realName.level() == RealNameLevel.REGISTERED ? review() : null),
                identities(standing, realName.level()),
                call.caller().isOperator(),
                call.store().inbox().unread(call.realm(), id()));
    }

    private static MeView.@Nullable Lapsed lapsed(RealNameStanding.@Nullable Lapsed lapsed) {
        return lapsed == null
                ? null
                : new MeView.Lapsed(lapsed.level().value(), lapsed.at().toString());
    }

    /** How the work of the operators is divided is theirs to know. */
    private MeView.@Nullable Review review() {
        return call.store()
                .reviews()
                .latest(call.realm(), id())
                .map(review -> switch (review.state()) {
                    case SUBMITTED, TAKEN ->
                        new MeView.Review(
                                ReviewProgress.SUBMITTED.code(),
                                null,
                                review.submittedAt().toString());
                    case NEEDS_MORE, REJECTED ->
                        new MeView.Review(
                                review.state().code(),
                                review.answer(),
                                review.changedAt().toString());
                    case APPROVED, OVERTAKEN -> null;
                })
                .orElse(null);
    }

    private String name(Standing standing) {
        Optional<String> person = standing.person()
                ? call.store().persons().heading(call.realm(), id()).map(heading -> heading.name()
                        .value())
                : Optional.empty();
        return person.or(() -> standing.memberships().stream()
                        .filter(membership -> membership.role() == MemberRole.OWNER)
                        .map(membership -> membership.name().value())
                        .findFirst())
                .or(() -> Optional.of(MemberName.of(call.caller().user())).filter(name -> !name.isEmpty()))
                .orElseGet(() -> call.caller().user().getUsername());
    }

    static AccountType type(Standing standing) {
        if (standing.memberships().stream().anyMatch(membership -> membership.role() == MemberRole.OWNER)) {
            return AccountType.ENTERPRISE;
        }
        return standing.person() || standing.memberships().isEmpty() ? AccountType.PERSON : AccountType.MEMBER;
    }

    private List<MeView.Identity> identities(Standing standing, RealNameLevel own) {
        List<MeView.Identity> identities = new ArrayList<>();
        if (standing.person()) {
            identities.add(new MeView.Identity("self", null, null, null, null, null, own.value()));
        }
        List<Membership> memberships = standing.memberships();
        Map<String, RealNameLevel> levels = call.store()
                .realNames()
                .current(
                        call.realm(),
                        memberships.stream().map(Membership::mainAccountId).toList());
        Set<String> administered =
                memberships.isEmpty() ? Set.of() : call.store().memberships().administered(call.realm(), id());
        memberships.forEach(membership -> identities.add(new MeView.Identity(
                "enterprise",
                membership.groupId(),
                membership.uscc().value(),
                membership.name().value(),
                membership.role().groupName(),
                List.copyOf(EnterpriseScope.rights(membership.role(), administered.contains(membership.groupId()))),
                levels.getOrDefault(membership.mainAccountId(), RealNameLevel.REGISTERED)
                        .value())));
        return identities;
    }

    private String id() {
        return call.caller().id();
    }
}
