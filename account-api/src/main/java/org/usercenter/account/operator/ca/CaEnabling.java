package org.usercenter.account.operator.ca;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Call;
import org.usercenter.account.operator.OperatorScope;
import org.usercenter.account.operator.foureyes.ProposalKind;
import org.usercenter.account.operator.foureyes.ProposalView;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.foureyes.Proposal;
import org.usercenter.storage.trust.TrustDesk;

/**
 * Enabling an authority (启用可信CA): whoever has one trusted can be anybody, so another operator has to agree to just the settings
 * that were proposed, and it is done with the consent.
 */
public final class CaEnabling implements ProposalKind {
    private final Call call;

    /** Of one request. */
    public CaEnabling(OperatorScope scope) {
        this.call = scope.call();
    }

    @Override
    public String code() {
        return TrustDesk.ENABLING;
    }

    @Override
    public Map<String, ProposalView.Subject> subjects(Collection<Proposal> proposals) {
        Map<String, ProposalView.Subject> subjects = new HashMap<>();
        proposals.forEach(proposal -> desk().find(proposal.wanted().subjectId())
                .ifPresent(found -> subjects.put(
                        proposal.id(),
                        new ProposalView.Subject(
                                "ca", found.id(), found.settings().name(), "", null, null))));
        return subjects;
    }

    @Override
    public boolean isDoneByConsent() {
        return true;
    }

    @Override
    public void approved(Proposal proposal, @Nullable String known) {
        String id = proposal.wanted().subjectId();
        String digest = String.valueOf(proposal.wanted().part());
        if (!desk().enable(id, digest)) {
            throw Refusal.of(ProblemCode.OTHER_STATE);
        }
        call.record(
                "trusted-ca.enable",
                id,
                Map.of(
                        "name",
                        desk().find(id).map(found -> found.settings().name()).orElse(""),
                        "settings",
                        digest,
                        "proposal",
                        proposal.id()));
    }

    private TrustDesk desk() {
        return call.session().getProvider(TrustDesk.class);
    }
}
