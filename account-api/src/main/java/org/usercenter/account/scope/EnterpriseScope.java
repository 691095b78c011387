package org.usercenter.account.scope;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;

import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Right;
import org.usercenter.account.caller.Caller;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;

/**
 * One enterprise as far as the caller may go in it. That there is such an object is the proof that he belongs to it: it is
 * made here only, and whatever is done in an enterprise is done with its {@link #groupId()}.
 */
public final class EnterpriseScope {

    private final Call call;
    private final Membership membership;
    private final Set<Right> rights;

    private EnterpriseScope(Call call, Membership membership, Set<Right> rights) {
        this.call = call;
        this.membership = membership;
        this.rights = rights;
    }

    /**
     * The caller's part in the enterprise.
     *
     * @param enterpriseId as it stands in the address
     * @throws Refusal when there is none such, or he does not belong to it, which is the same to him
     */
    public static EnterpriseScope of(Call call, String enterpriseId) {
        Membership membership = call.store()
                .memberships()
                .membership(call.realm(), call.caller().id(), enterpriseId)
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
        if (membership.suspended()) {
            throw Refusal.of(ProblemCode.SUSPENDED);
        }
        boolean administrator = membership.role() != MemberRole.OWNER
                && call.store()
                        .memberships()
                        .isAdministrator(call.realm(), call.caller().id(), membership.groupId());
        return new EnterpriseScope(call, membership, rights(membership.role(), administrator));
    }

    /**
     * What somebody may do by his part.
     *
     * @param administrator whether he is one of the enterprise's member administrators (成员管理员)
     */
    public static Set<Right> rights(MemberRole role, boolean administrator) {
        if (role == MemberRole.OWNER) {
            return EnumSet.of(Right.READ, Right.MEMBERS, Right.DEPARTMENTS, Right.GRANTS, Right.ENTERPRISE);
        }
        return administrator ? EnumSet.of(Right.READ, Right.MEMBERS, Right.DEPARTMENTS) : EnumSet.of(Right.READ);
    }

    /**
     * Answers, if the caller has the right that the method's operation names. Changes of one enterprise are made one after
     * another.
     */
    public Response answer(ResourceInfo here, Supplier<Answer> work) {
        return answer(here, () -> work, Supplier::get);
    }

    /**
     * As {@link #answer(ResourceInfo, Supplier)}; what takes long is done before others have to wait.
     *
     * @param preparation done when the caller has the right, and before the enterprise is locked
     * @param work is given what was prepared
     */
    public <T> Response answer(ResourceInfo here, Supplier<T> preparation, Function<T, Answer> work) {
        return call.answer(here, rights, () -> {
            T prepared = preparation.get();
            if (!call.reads()) {
                lock();
            }
            return work.apply(prepared);
        });
    }

    /**
     * Waits until nobody else changes the enterprise, until the end of the transaction.
     *
     * @throws Refusal when the enterprise is gone meanwhile, or the caller's part in it
     */
    public void lock() {
        if (!call.store().enterprises().lock(call.realm(), groupId())) {
            throw Refusal.of(ProblemCode.NOT_FOUND);
        }
        requireStill();
    }

    /** The enterprise may have gone to another holder, or the caller's part in it been taken, while this waited for the lock. */
    private void requireStill() {
        Caller caller = call.caller();
        if (!call.store().takeOvers().counts(call.realm(), caller.id(), caller.provedAt())) {
            throw Refusal.of(ProblemCode.NOT_AUTHENTICATED);
        }
        if (!of(call, groupId()).rights.containsAll(rights)) {
            throw Refusal.of(ProblemCode.FORBIDDEN);
        }
    }

    /**
     * Goes on only if nobody can object to an appeal by which the main account came to its holder: whoever is not to keep it
     * leaves no helpers behind, and deletes none.
     */
    public void requireSettled() {
        if (call.store().appeals().holds(call.realm(), membership.mainAccountId(), null)) {
            throw Refusal.of(ProblemCode.APPEAL_OPEN);
        }
    }

    public Call call() {
        return call;
    }

    /** Id of the enterprise's group. */
    public String groupId() {
        return membership.groupId();
    }

    /** The caller's part in it. */
    public Membership membership() {
        return membership;
    }

    /** Whether the caller may do it here. */
    public boolean has(Right right) {
        return rights.contains(right);
    }

    /** The enterprise as it is now. */
    public Enterprise enterprise() {
        return call.store()
                .enterprises()
                .findByGroup(call.realm(), groupId())
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }
}
