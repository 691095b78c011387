package org.usercenter.account.operator.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Call;
import org.usercenter.account.operator.OperatorScope;
import org.usercenter.account.operator.foureyes.ProposalKind;
import org.usercenter.account.operator.foureyes.ProposalView;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.directory.AccountEntry;
import org.usercenter.storage.directory.EnterpriseEntry;
import org.usercenter.storage.foureyes.Proposal;

/** Reading a full number of an identity document (查看完整证件号码): by whoever asked for it, once, after the consent. */
public final class NumberReading implements ProposalKind {

    private final OperatorScope scope;
    private final Call call;

    /** Of one request. */
    public NumberReading(OperatorScope scope) {
        this.scope = scope;
        this.call = scope.call();
    }

    @Override
    public String code() {
        return Numbers.KIND;
    }

    @Override
    public Map<String, ProposalView.Subject> subjects(Collection<Proposal> proposals) {
        List<EnterpriseEntry> ofEnterprises = call.store().directory().enterprises(call.realm(), ids(proposals, true));
        List<AccountEntry> ofPersons = call.store().directory().accounts(call.realm(), ids(proposals, false));
        scope.weigh(Stream.concat(
                ofEnterprises.stream().map(EnterpriseEntry::mainAccountId),
                ofPersons.stream().map(AccountEntry::userId)));
        Map<String, EnterpriseEntry> enterprises = ofEnterprises.stream()
                .filter(entry -> !scope.concerns(entry.groupId(), entry.mainAccountId()))
                .collect(Collectors.toMap(EnterpriseEntry::groupId, Function.identity()));
        Map<String, AccountEntry> accounts = ofPersons.stream()
                .filter(entry -> !scope.concerns(entry.userId()))
                .collect(Collectors.toMap(AccountEntry::userId, Function.identity()));
        Map<String, ProposalView.Subject> subjects = new HashMap<>();
        for (Proposal proposal : proposals) {
            EnterpriseEntry enterprise = enterprises.get(proposal.wanted().subjectId());
            AccountEntry account = accounts.get(proposal.wanted().subjectId());
            if (enterprise != null) {
                subjects.put(
                        proposal.id(),
                        subject(
                                enterprise,
                                Numbers.part(proposal.wanted())
                                        .map(NumberPart::code)
                                        .orElse(null)));
            } else if (account != null) {
                subjects.put(proposal.id(), subject(account));
            }
        }
        return subjects;
    }

    private static List<String> ids(Collection<Proposal> proposals, boolean enterprises) {
        return proposals.stream()
                .map(Proposal::wanted)
                .filter(wanted -> enterprises == Numbers.part(wanted).isPresent())
                .map(wanted -> wanted.subjectId())
                .distinct()
                .toList();
    }

    private static ProposalView.Subject subject(EnterpriseEntry entry, @Nullable String part) {
        return new ProposalView.Subject(
                "enterprise", entry.groupId(), entry.name().value(), entry.loginName(), part, null);
    }

    private static ProposalView.Subject subject(AccountEntry entry) {
        String name = FoundPerson.masked(entry.name());
        return new ProposalView.Subject(
                "person", entry.userId(), name == null ? "" : name, entry.loginName(), null, null);
    }

    @Override
    public boolean isDoneByConsent() {
        return false;
    }

    @Override
    public void approved(Proposal proposal, @Nullable String known) {
        // Whoever asked for it reads it; nothing is told before.
        if (new Numbers(call).of(proposal.wanted()).isEmpty()) {
            throw Refusal.of(ProblemCode.OTHER_STATE);
        }
    }
}
