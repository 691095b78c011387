package org.usercenter.account.servicedesk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.operator.OperatorScope;
import org.usercenter.account.operator.foureyes.ProposalKind;
import org.usercenter.account.operator.foureyes.ProposalView;
import org.usercenter.account.operator.foureyes.ProposalViews;
import org.usercenter.account.operator.foureyes.Proposing;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.foureyes.NewProposal;
import org.usercenter.storage.foureyes.Proposal;
import org.usercenter.storage.member.RealmPower;
import org.usercenter.storage.removal.KeyRemoval;
import org.usercenter.storage.removal.LostKey;

/** Taking a lost key from an account (移除丢失的登录凭据): done with the consent, in whose transaction its sessions end and its owner is told. */
public final class KeyRemoving implements ProposalKind {
    static final String KIND = "remove-key";
    private static final String VERSION = "/";
    /** Warning: the account cannot be logged in to without the key. */
    static final String LAST_WAY = "last-way";

    private final OperatorScope scope;
    private final Call call;

    /** Of one request. */
    public KeyRemoving(OperatorScope scope) {
        this.scope = scope;
        this.call = scope.call();
    }

    @Override
    public String code() {
        return KIND;
    }

    /**
     * Proposes it.
     *
     * @param reason as {@link NewProposal} has it
     * @throws Refusal when somebody has proposed that already
     */
    Answer propose(UserModel account, LostKey key, String reason) {
        return new Proposing(call).propose(this, account.getId(), part(account, key), reason);
    }

    /** Whether somebody has proposed just this one, and nobody has decided. */
    boolean isProposed(UserModel account, LostKey key) {
        return waiting(account).stream()
                .anyMatch(each -> part(account, key).equals(each.wanted().part()));
    }

    /** The key as it is now: of one that takes its place nobody has spoken. */
    private String part(UserModel account, LostKey key) {
        return keys().version(call.realm(), account, key).orElse("") + VERSION + key.code();
    }

    /** What waits for a decision about an account, oldest first. */
    List<ProposalView> waitingAbout(UserModel account) {
        return List.copyOf(
                new ProposalViews(scope, List.of(this)).of(waiting(account)).values());
    }

    private List<Proposal> waiting(UserModel account) {
        return call.store().fourEyes().waitingAbout(call.realm(), KIND, account.getId());
    }

    @Override
    public Map<String, ProposalView.Subject> subjects(Collection<Proposal> proposals) {
        scope.weigh(proposals.stream().map(each -> each.wanted().subjectId()));
        Map<String, UserModel> accounts = new HashMap<>();
        proposals.forEach(proposal -> account(proposal)
                .filter(account -> !scope.concerns(account.getId()))
                .ifPresent(account -> accounts.put(account.getId(), account)));
        Map<String, AccountHit> hits = new AccountStories(scope)
                .hits(List.copyOf(accounts.values())).stream()
                        .collect(Collectors.toMap(AccountHit::id, Function.identity()));
        Map<String, ProposalView.Subject> subjects = new HashMap<>();
        for (Proposal proposal : proposals) {
            UserModel account = accounts.get(proposal.wanted().subjectId());
            AccountHit hit = hits.get(proposal.wanted().subjectId());
            if (account != null && hit != null) {
                key(proposal)
                        .ifPresent(key -> subjects.put(
                                proposal.id(), subject(hit, account, key, isTheSame(proposal, account, key))));
            }
        }
        return subjects;
    }

    private boolean isTheSame(Proposal proposal, UserModel account, LostKey key) {
        return part(account, key).equals(proposal.wanted().part());
    }

    private ProposalView.Subject subject(AccountHit hit, UserModel account, LostKey key, boolean same) {
        return new ProposalView.Subject(
                "account",
                hit.id(),
                hit.name() == null ? "" : hit.name(),
                hit.loginName(),
                key.kind().code(),
                same ? new AccountStories(scope).name(account, key) : null);
    }

    @Override
    public boolean isDoneByConsent() {
        return true;
    }

    @Override
    public @Nullable String warning(Proposal proposal) {
        return account(proposal)
                .flatMap(account -> key(proposal).filter(key -> isLastWay(account, key)))
                .map(key -> LAST_WAY)
                .orElse(null);
    }

    private boolean isLastWay(UserModel account, LostKey key) {
        return keys().isLastWay(call.realm(), account, key);
    }

    @Override
    public void approved(Proposal proposal, @Nullable String known) {
        // Whoever changes the account's keys waits from here on.
        call.store().takeOvers().holdAccount(proposal.wanted().subjectId());
        UserModel account = account(proposal).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
        LostKey key = key(proposal).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
        if (RealmPower.isHeldBy(account)) {
            throw Refusal.of(ProblemCode.PRIVILEGED);
        }
        if (!isTheSame(proposal, account, key)) {
            throw Refusal.of(ProblemCode.OTHER_STATE);
        }
        if (isLastWay(account, key) && !LAST_WAY.equals(known)) {
            throw Refusal.of(ProblemCode.LAST_WAY);
        }
        if (!keys().remove(call.realm(), account, key, call.deed())) {
            throw Refusal.of(ProblemCode.OTHER_STATE);
        }
    }

    private Optional<UserModel> account(Proposal proposal) {
        return Optional.ofNullable(call.session()
                .users()
                .getUserById(call.realm(), proposal.wanted().subjectId()));
    }

    private static Optional<LostKey> key(Proposal proposal) {
        String part = String.valueOf(proposal.wanted().part());
        return LostKey.ofCode(part.substring(part.indexOf(VERSION) + 1));
    }

    private KeyRemoval keys() {
        return call.session().getProvider(KeyRemoval.class);
    }
}
