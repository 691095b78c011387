package org.usercenter.account.operator.foureyes;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.foureyes.Proposal;

/** Something that no operator does alone. Each kind says whom its proposals are about, and what follows a consent. */
public interface ProposalKind {

    /** As {@code NewProposal.kind()} has it; its text on the pages is {@code uc.proposals.kind.<code>}. */
    String code();

    /**
     * Whom proposals of this kind are about, by the id of the proposal. None of those whose subject is gone, or is none of
     * the caller's business: nobody decides these.
     *
     * @param proposals of this kind, at most a page
     */
    Map<String, ProposalView.Subject> subjects(Collection<Proposal> proposals);

    /** Whether it is done with the consent; else whoever proposed it uses that, once. */
    boolean isDoneByConsent();

    /** Of what whoever agrees is warned, as a word of the kind; null: of nothing. */
    default @Nullable String warning(Proposal proposal) {
        return null;
    }

    /**
     * Another operator has agreed, by the session's transaction.
     *
     * @param known the warning that the operator has seen; null: none
     * @throws Refusal when it cannot be done, or there is a warning that the operator has not seen; then nobody has agreed
     */
    void approved(Proposal proposal, @Nullable String known);
}
