package org.usercenter.account.operator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Call;
import org.usercenter.account.document.DocumentView;
import org.usercenter.storage.appeal.Appeal;
import org.usercenter.storage.appeal.Claim;
import org.usercenter.storage.appeal.ClaimantKind;
import org.usercenter.storage.deletion.PendingDeletion;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.person.Person;

/** What an operator sees of an appeal and of the account that it is about; numbers and contacts are masked. */
record AppealViews(Call call) {

    /** The same as on the page of the account's own documents. */
    private static final int MAX_DOCUMENTS = 100;

    AppealView view(Appeal appeal) {
        boolean mayRead = mayRead(appeal);
        Claim claim = appeal.claim();
        return new AppealView(
                AppealRow.of(appeal, call.caller().id()),
                new AppealView.Claimed(
                        claim.loginName(),
                        claim.name(),
                        number(claim),
                        appeal.contact().masked()),
                claim.words(),
                appeal.answer(),
                appeal.userId() == null ? null : account(appeal.userId(), mayRead),
                mayRead
                        ? call.store().appeals().materials(call.realm(), appeal.id()).stream()
                                .map(DocumentView::of)
                                .toList()
                        : List.of(),
                mayRead);
    }

    /** Whoever has taken it, and whoever may approve it after another one, as long as nothing is decided. */
    boolean mayRead(Appeal appeal) {
        String caller = call.caller().id();
        return switch (appeal.state()) {
            case TAKEN -> caller.equals(appeal.operatorId());
            case APPROVED_ONCE -> !caller.equals(appeal.firstApprover());
            default -> false;
        };
    }

    private static @Nullable String number(Claim claim) {
        String number = claim.number();
        if (number == null || claim.kind() == ClaimantKind.ENTERPRISE) {
            return number;
        }
        return IdentityDocument.recognise(number).stream()
                .findFirst()
                .map(IdentityDocument::masked)
                .orElse(null);
    }

    private AppealView.@Nullable Account account(String userId, boolean mayRead) {
        UserModel user = call.session().users().getUserById(call.realm(), userId);
        if (user == null) {
            return null;
        }
        Optional<Enterprise> enterprise = call.store().enterprises().findByMainAccount(call.realm(), userId);
        Optional<Person> person = call.store().persons().find(call.realm(), userId);
        return new AppealView.Account(
                user.getUsername(),
                enterprise.isPresent() ? "enterprise" : person.isPresent() ? "person" : "member",
                enterprise
                        .map(found -> found.particulars().name().value())
                        .or(() -> person.map(found -> found.name().value()))
                        .orElse(null),
                enterprise
                        .map(found -> found.particulars().uscc().value())
                        .or(() -> person.map(found -> found.document().masked()))
                        .orElse(null),
                call.store().realNames().standing(call.realm(), userId).level().value(),
                enterprise
                        .map(found -> found.particulars().representative())
                        .map(LegalRepresentative::name)
                        .map(name -> name.value())
                        .orElse(null),
                new AccountContacts(call).mobile(userId),
                AccountContacts.email(user),
                user.isEnabled(),
                call.store()
                        .deletions()
                        .find(call.realm(), userId)
                        .map(waiting ->
                                PendingDeletion.day(waiting.earliest(Instant.ofEpochMilli(Time.currentTimeMillis()))))
                        .orElse(null),
                keys(user),
                mayRead
                        ? call.store().documents().ofAccount(call.realm(), userId, 0, MAX_DOCUMENTS).stream()
                                .map(DocumentView::of)
                                .toList()
                        : List.of());
    }

    private List<AppealView.Key> keys(UserModel user) {
        return new AccountKeys(call)
                .of(user).stream()
                        .map(held ->
                                new AppealView.Key(held.key().kind().code(), held.name(), held.state(), held.boundAt()))
                        .toList();
    }
}
