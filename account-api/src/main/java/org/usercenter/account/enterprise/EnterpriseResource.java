package org.usercenter.account.enterprise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.business.BusinessView;
import org.usercenter.account.business.Businesses;
import org.usercenter.account.call.Answer;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Operation;
import org.usercenter.account.call.Right;
import org.usercenter.account.department.DepartmentsResource;
import org.usercenter.account.imports.ImportsResource;
import org.usercenter.account.imports.TemplateResource;
import org.usercenter.account.invitation.InvitationsResource;
import org.usercenter.account.log.EnterpriseBusinessLogResource;
import org.usercenter.account.log.EnterpriseLoginsResource;
import org.usercenter.account.member.MembersResource;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.enterprise.Addresses;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.NewEnterprise;

/** One enterprise, and what lies under it. */
public final class EnterpriseResource {

    private final EnterpriseScope scope;

    EnterpriseResource(EnterpriseScope scope) {
        this.scope = scope;
    }

    @GET
    @Operation(
            id = "getEnterprise",
            summary = "Particulars of an enterprise; people and contact for the main account alone",
            right = Right.READ,
            answer = EnterpriseView.class,
            tagged = true)
    public Response get(@Context ResourceInfo here) {
        return scope.answer(here, () -> Answer.tagged(view(scope.enterprise())));
    }

    /** Changes what no proof is about. */
    @PATCH
    @Operation(
            id = "editEnterprise",
            summary = "Change addresses of an enterprise; what was proved changes with a proof only",
            right = Right.ENTERPRISE,
            body = EnterpriseEdit.class,
            answer = EnterpriseView.class,
            tagged = true)
    public Response edit(@Context ResourceInfo here, @Nullable String body) {
        return scope.answer(here, () -> {
            Call call = scope.call();
            EnterpriseEdit edit = call.body(body, EnterpriseEdit.class);
            refuse(ProblemCode.NEEDS_PROOF, proved(edit));
            Enterprise before = scope.enterprise();
            call.requireMatch(view(before));
            call.store().enterprises().move(call.realm(), scope.groupId(), addresses(before.particulars(), edit));
            call.record("enterprise.edit", scope.groupId(), Map.of("fields", String.join(",", changed(edit))));
            return Answer.tagged(view(scope.enterprise()));
        });
    }

    /** Business systems: for the main account those of the enterprise, for a member his own. */
    @GET
    @Path("businesses")
    @Operation(
            id = "listEnterpriseBusinesses",
            summary = "Business systems, as the enterprise or the member who asks has them",
            right = Right.READ,
            answer = BusinessView.class,
            listed = true)
    public Response businesses(@Context ResourceInfo here) {
        return scope.answer(here, () -> {
            Membership membership = scope.membership();
            Businesses businesses = membership.role() == MemberRole.OWNER
                    ? Businesses.ofEnterprise(scope.call(), scope.groupId(), membership.mainAccountId())
                    : Businesses.ofMember(
                            scope.call(),
                            new Holder.Member(
                                    scope.groupId(), scope.call().caller().id()),
                            membership.mainAccountId());
            return Answer.of(businesses.views());
        });
    }

    /** The sheet that internal accounts are made from. */
    @Path("members/import-template.xlsx")
    public TemplateResource importTemplate() {
        return new TemplateResource(scope);
    }

    /** Internal accounts from such a sheet. */
    @Path("members/imports")
    public ImportsResource imports() {
        return new ImportsResource(scope);
    }

    /** Internal accounts and sub-accounts. */
    @Path("members")
    public MembersResource members() {
        return new MembersResource(scope);
    }

    /** Invitations of sub-accounts. */
    @Path("invitations")
    public InvitationsResource invitations() {
        return new InvitationsResource(scope);
    }

    /** Departments and branches. */
    @Path("departments")
    public DepartmentsResource departments() {
        return new DepartmentsResource(scope);
    }

    /** Logins of whoever belongs to it. */
    @Path("logins")
    public EnterpriseLoginsResource logins() {
        return new EnterpriseLoginsResource(scope);
    }

    /** What was done in it. */
    @Path("business-log")
    public EnterpriseBusinessLogResource businessLog() {
        return new EnterpriseBusinessLogResource(scope);
    }

    /** What members ask for. */
    @Path("requests")
    public RequestsResource requests() {
        return new RequestsResource(scope);
    }

    private static Map<String, FieldCode> proved(EnterpriseEdit edit) {
        Map<String, @Nullable String> named = new LinkedHashMap<>();
        named.put("name", edit.name());
        named.put("type", edit.type());
        named.put("uscc", edit.uscc());
        named.put("validUntil", edit.validUntil());
        named.put("legalRepresentative", edit.legalRepresentative());
        Map<String, FieldCode> refused = new LinkedHashMap<>();
        named.forEach((field, value) -> {
            if (value != null) {
                refused.put(field, FieldCode.NEEDS_PROOF);
            }
        });
        return refused;
    }

    private static List<String> changed(EnterpriseEdit edit) {
        List<String> fields = new ArrayList<>();
        if (edit.registeredAddress() != null) {
            fields.add("registeredAddress");
        }
        if (edit.contactAddress() != null) {
            fields.add("contactAddress");
        }
        if (edit.postcode() != null) {
            fields.add("postcode");
        }
        return fields;
    }

    private static Addresses addresses(NewEnterprise before, EnterpriseEdit edit) {
        String registered = edited(before.address(), edit.registeredAddress());
        String contact = edited(before.contact().address(), edit.contactAddress());
        String postcode = edited(before.contact().postcode(), edit.postcode());
        Map<String, FieldCode> wrong = new LinkedHashMap<>();
        if (registered != null && !Addresses.isAddress(registered)) {
            wrong.put("registeredAddress", FieldCode.FORMAT);
        }
        if (contact != null && !Addresses.isAddress(contact)) {
            wrong.put("contactAddress", FieldCode.FORMAT);
        }
        if (postcode != null && !Addresses.isPostcode(postcode)) {
            wrong.put("postcode", FieldCode.FORMAT);
        }
        refuse(ProblemCode.INVALID, wrong);
        return new Addresses(registered, contact, postcode);
    }

    private static @Nullable String edited(@Nullable String before, @Nullable String edit) {
        if (edit == null) {
            return before;
        }
        return edit.isBlank() ? null : edit.strip();
    }

    private EnterpriseView view(Enterprise enterprise) {
        return new EnterpriseViews(scope.call()).view(enterprise, scope.has(Right.ENTERPRISE));
    }

    private static void refuse(ProblemCode code, Map<String, FieldCode> fields) {
        if (!fields.isEmpty()) {
            throw Refusal.of(code, fields);
        }
    }
}
