package org.usercenter.account.operator.foureyes;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.foureyes.NewProposal;
import org.usercenter.storage.foureyes.Proposal;

/** Puts something before another operator (提请复核). */
public final class Proposing {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Call call;

    /** Of one request. */
    public Proposing(Call call) {
        this.call = call;
    }

    /**
     * Proposes it. Whoever sends the same again, reason and all, gets the answer of before.
     *
     * @param part as {@link NewProposal} has it
     * @param reason as {@link NewProposal} has it
     * @throws Refusal when it stands already, for another reason, or by another operator when his is as good: it tells which
     */
    public Answer propose(ProposalKind kind, String subjectId, @Nullable String part, String reason) {
        NewProposal wanted = new NewProposal(kind.code(), subjectId, part, reason);
        Proposal stands = call.store().fourEyes().propose(call.realm(), wanted, kind.isDoneByConsent(), call.deed());
        if (!stands.wanted().equals(wanted)
                || !stands.proposedBy().equals(call.caller().id())) {
            throw Refusal.told(
                    ProblemCode.PROPOSED_ALREADY,
                    loginName(stands.proposedBy()),
                    moment(stands.proposedAt()),
                    stands.wanted().reason());
        }
        return Answer.created(URI.create("../../proposals/" + stands.id()), new ProposalMade(stands.id()));
    }

    private String loginName(String userId) {
        return Optional.ofNullable(call.session().users().getUserById(call.realm(), userId))
                .map(UserModel::getUsername)
                .orElse("-");
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
