package org.usercenter.account.operator.foureyes;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.keycloak.common.util.Time;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Call;
import org.usercenter.account.operator.OperatorScope;
import org.usercenter.storage.foureyes.Proposal;
import org.usercenter.storage.foureyes.ProposalState;

/** Proposals as an operator sees them: none about somebody who is none of the operator's business. */
public final class ProposalViews {

    private static final String EXPIRED = "expired";

    private final Call call;
    private final OperatorScope scope;
    private final List<ProposalKind> kinds;

    /**
     * Of one request.
     *
     * @param kinds that are known; a proposal of another one is not seen
     */
    public ProposalViews(OperatorScope scope, List<ProposalKind> kinds) {
        this.call = scope.call();
        this.scope = scope;
        this.kinds = List.copyOf(kinds);
    }

    /**
     * Those that the caller may see, by their id, in their order.
     *
     * @param proposals at most a page
     */
    public Map<String, ProposalView> of(Collection<Proposal> proposals) {
        scope.weighHumans(proposals.stream().map(Proposal::proposedBy));
        Map<String, ProposalView> seen = new HashMap<>();
        for (ProposalKind kind : kinds) {
            List<Proposal> mine = proposals.stream()
                    .filter(each -> each.wanted().kind().equals(kind.code()))
                    .toList();
            Map<String, ProposalView.Subject> subjects = mine.isEmpty() ? Map.of() : kind.subjects(mine);
            mine.forEach(each -> Optional.ofNullable(subjects.get(each.id()))
                    .ifPresent(subject -> seen.put(each.id(), view(each, subject, kind))));
        }
        Map<String, ProposalView> ordered = new LinkedHashMap<>();
        proposals.stream()
                .map(each -> seen.get(each.id()))
                .filter(Objects::nonNull)
                .forEach(view -> ordered.put(view.id(), view));
        return ordered;
    }

    private ProposalView view(Proposal proposal, ProposalView.Subject subject, ProposalKind kind) {
        boolean over = proposal.isOver(Instant.ofEpochMilli(Time.currentTimeMillis()));
        boolean open = proposal.state() == ProposalState.WAITING || proposal.state() == ProposalState.APPROVED;
        boolean mine = call.caller().id().equals(proposal.proposedBy());
        boolean waits = !over && proposal.state() == ProposalState.WAITING;
        return new ProposalView(
                proposal.id(),
                proposal.wanted().kind(),
                subject,
                proposal.wanted().reason(),
                open && over ? EXPIRED : proposal.state().code(),
                loginName(proposal.proposedBy()),
                proposal.proposedAt().toString(),
                proposal.decidedBy() == null ? null : loginName(proposal.decidedBy()),
                proposal.dueAt().toString(),
                waits ? kind.warning(proposal) : null,
                mine,
                !mine && waits && !scope.isSameHuman(proposal.proposedBy()),
                mine && !over && proposal.state() == ProposalState.APPROVED);
    }

    /** Operators are few, and Keycloak knows them by heart. */
    private String loginName(String userId) {
        return Optional.ofNullable(call.session().users().getUserById(call.realm(), userId))
                .map(UserModel::getUsername)
                .orElse("");
    }
}
