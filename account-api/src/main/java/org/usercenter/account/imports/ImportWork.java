package org.usercenter.account.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Right;
import org.usercenter.account.caller.Caller;
import org.usercenter.account.member.MemberCreation;
import org.usercenter.account.member.NewMember;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.imports.ImportRow;
import org.usercenter.storage.imports.ImportState;
import org.usercenter.storage.imports.MemberImport;
import org.usercenter.storage.imports.MemberImports;
import org.usercenter.storage.imports.MemberImports.Claim;

/**
 * Goes through imports row by row: each account is made in a transaction that says so of its row. Whoever began it has to have the
 * right at each of them.
 */
final class ImportWork {

    private static final Logger LOG = Logger.getLogger(ImportWork.class);

    private final KeycloakSessionFactory sessions;

    ImportWork(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    /** What became of a row. */
    private enum Outcome {
        DONE,
        /** Whoever began the import may not go on. */
        GIVEN_UP,
        /** Another server has taken it over. */
        LOST
    }

    /** Ends the transaction of a row that somebody else has done. */
    private static final class LostException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Works on all that nobody works on. */
    void run() {
        Optional<Claim> claim = imports(MemberImports::claim);
        while (claim.isPresent()) {
            run(claim.get());
            claim = imports(MemberImports::claim);
        }
    }

    private void run(Claim claim) {
        Outcome outcome = Outcome.DONE;
        Optional<ImportRow> row = imports(imports -> imports.next(claim));
        while (row.isPresent() && outcome == Outcome.DONE) {
            outcome = row(claim, row.get());
            row = imports(imports -> imports.next(claim));
        }
        if (outcome != Outcome.LOST) {
            ImportState state = outcome == Outcome.DONE ? ImportState.DONE : ImportState.FAILED;
            imports(imports -> {
                imports.finish(claim, state);
                return true;
            });
        }
    }

    private Outcome row(Claim claim, ImportRow row) {
        try {
            return inTransaction(session -> work(session, claim, row));
        } catch (LostException e) {
            return Outcome.LOST;
        } catch (Refusal e) {
            return wrong(claim, row, RowErrors.of(e));
        } catch (ModelDuplicateException e) {
            return wrong(claim, row, RowErrors.of(Refusal.of(ProblemCode.CONFLICT)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Row %d of import %s", row.number(), claim.of().id());
            return wrong(claim, row, RowErrors.of(Refusal.of(ProblemCode.FAULT)));
        }
    }

    /** In a transaction of its own: what the row has written is rolled back. */
    private Outcome wrong(Claim claim, ImportRow row, RowErrors errors) {
        boolean mine = imports(imports -> imports.settle(claim, row, errors.written()));
        return mine ? Outcome.DONE : Outcome.LOST;
    }

    private static Outcome work(KeycloakSession session, Claim claim, ImportRow row) {
        Optional<EnterpriseScope> scope = scope(session, claim.of());
        if (scope.isEmpty()) {
            return Outcome.GIVEN_UP;
        }
        if (claim.of().dryRun()) {
            MemberImports imports = scope.get().call().store().memberImports();
            check(scope.get(), row, imports.right(claim));
        } else {
            make(scope.get(), row);
        }
        if (!scope.get().call().store().memberImports().settle(claim, row, "")) {
            throw new LostException();
        }
        return Outcome.DONE;
    }

    /** The part that whoever began it still has; the enterprise is locked when something is to be made. */
    private static Optional<EnterpriseScope> scope(KeycloakSession session, MemberImport of) {
        RealmModel realm = session.realms().getRealm(of.realmId());
        if (realm == null) {
            return Optional.empty();
        }
        session.getContext().setRealm(realm);
        try {
            Optional<EnterpriseScope> scope = Caller.of(session, realm, of.by(), of.provedAt())
                    .map(caller -> EnterpriseScope.of(Call.inBackground(session, caller), of.groupId()))
                    .filter(part -> part.has(Right.MEMBERS));
            if (!of.dryRun()) {
                scope.ifPresent(EnterpriseScope::lock);
            }
            return scope;
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    private static void make(EnterpriseScope scope, ImportRow row) {
        ImportedRow typed = ImportedRow.read(row.content());
        Map<String, FieldCode> wrong = new LinkedHashMap<>();
        List<String> departments = departments(scope, typed, wrong);
        if (!wrong.isEmpty()) {
            throw Refusal.of(ProblemCode.INVALID, wrong);
        }
        new MemberCreation(scope).create(NewMember.of(typed.body(departments)));
    }

    /**
     * All that is wrong at once.
     *
     * @param before rows that are right before it
     */
    private static void check(EnterpriseScope scope, ImportRow row, int before) {
        ImportedRow typed = ImportedRow.read(row.content());
        Map<String, FieldCode> wrong = new LinkedHashMap<>();
        departments(scope, typed, wrong);
        try {
            new MemberCreation(scope).check(NewMember.of(typed.body(List.of())), before);
        } catch (Refusal e) {
            if (e.fields().isEmpty()) {
                throw e;
            }
            wrong.putAll(e.fields());
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(ProblemCode.INVALID, wrong);
        }
    }

    private static List<String> departments(EnterpriseScope scope, ImportedRow typed, Map<String, FieldCode> wrong) {
        Call call = scope.call();
        List<String> ids = new ArrayList<>();
        for (List<String> path : typed.departments()) {
            List<String> found = call.store().departments().at(call.realm(), scope.groupId(), path);
            if (found.size() == 1) {
                ids.add(found.get(0));
            } else {
                wrong.put(NewMember.DEPARTMENTS, found.isEmpty() ? FieldCode.NO_DEPARTMENT : FieldCode.AMBIGUOUS);
            }
        }
        return ids;
    }

    private <R> R imports(Function<MemberImports, R> work) {
        return inTransaction(
                session -> work.apply(session.getProvider(UserCenterStore.class).memberImports()));
    }

    private <R> R inTransaction(Function<KeycloakSession, R> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, work::apply);
    }
}
