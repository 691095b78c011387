package org.usercenter.account.me;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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
import org.usercenter.account.certificate.CertificateView;
import org.usercenter.account.certificate.Certificates;
import org.usercenter.account.invitation.OwnInvitationsResource;
import org.usercenter.account.log.OwnBusinessLogResource;
import org.usercenter.account.log.OwnLoginsResource;
import org.usercenter.account.member.OwnMembershipsResource;
import org.usercenter.account.message.MessageSettingsResource;
import org.usercenter.account.message.MessagesResource;
import org.usercenter.account.personal.PersonalDataResource;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.account.session.ApplicationsResource;
import org.usercenter.account.session.SessionsResource;
import org.usercenter.storage.person.Person;
import org.usercenter.storage.preference.Preferences;

/** The caller himself, and what lies under him. */
public final class MeResource {

    private final Call call;

    /** For one request. */
    public MeResource(Call call) {
        this.call = call;
    }

    @GET
    @Operation(
            id = "getMe",
            summary = "Who is logged in, and as whom he can act",
            right = Right.SELF,
            answer = MeView.class)
    public Response get(@Context ResourceInfo here) {
        return call.answer(here, () -> Answer.of(new Myself(call).view()));
    }

    @GET
    @Path("particulars")
    @Operation(
            id = "getParticulars",
            summary = "Particulars of a natural person; those of an enterprise stand there",
            right = Right.SELF,
            answer = ParticularsView.class,
            tagged = true)
    public Response particulars(@Context ResourceInfo here) {
        return call.answer(here, () -> Answer.tagged(ParticularsView.of(person())));
    }

    /** There is nothing that changes without a proof; what is named is answered with the way to it. */
    @PATCH
    @Path("particulars")
    @Operation(
            id = "editParticulars",
            summary = "Says of each particular that it changes with a proof only",
            right = Right.SELF,
            body = ParticularsEdit.class,
            answer = ParticularsView.class,
            tagged = true)
    public Response editParticulars(@Context ResourceInfo here, @Nullable String body) {
        return call.answer(here, () -> {
            Person person = person();
            Map<String, FieldCode> refused = new LinkedHashMap<>();
            call.body(body, ParticularsEdit.class).named().forEach(name -> refused.put(name, FieldCode.NEEDS_PROOF));
            if (!refused.isEmpty()) {
                throw Refusal.of(ProblemCode.NEEDS_PROOF, refused);
            }
            call.requireMatch(ParticularsView.of(person));
            return Answer.tagged(ParticularsView.of(person));
        });
    }

    @GET
    @Path("security")
    @Operation(
            id = "getSecurity",
            summary = "How the account is secured, and the actions that change it",
            right = Right.SELF,
            answer = SecurityView.class)
    public Response security(@Context ResourceInfo here) {
        return call.answer(here, () -> Answer.of(new Security(call).view()));
    }

    @GET
    @Path("certificates")
    @Operation(
            id = "listCertificates",
            summary = "Certificates of the account, the one bound last first",
            right = Right.SELF,
            answer = CertificateView.class,
            paged = true)
    public Response certificates(
            @Context ResourceInfo here,
            @QueryParam("max") @Nullable String max,
            @QueryParam("cursor") @Nullable String cursor) {
        return call.answer(
                here, () -> Answer.of(new Certificates(call, call.caller().id()).page(call.paging(max, cursor))));
    }

    @GET
    @Path("todos")
    @Operation(
            id = "listTodos",
            summary = "What waits for the caller, at most 50",
            right = Right.SELF,
            answer = TodoView.All.class)
    public Response todos(@Context ResourceInfo here) {
        return call.answer(here, () -> Answer.of(new TodoView.All(new Todos(call).all())));
    }

    @GET
    @Path("preferences")
    @Operation(
            id = "getPreferences",
            summary = "Style of the pages",
            right = Right.SELF,
            answer = PreferencesView.class)
    public Response preferences(@Context ResourceInfo here) {
        return call.answer(here, () -> Answer.of(PreferencesView.of(liked())));
    }

    @PUT
    @Path("preferences")
    @Operation(
            id = "setPreferences",
            summary = "Change the style of the pages; what is not named stays",
            right = Right.SELF,
            body = PreferencesView.class,
            answer = PreferencesView.class)
    public Response setPreferences(@Context ResourceInfo here, @Nullable String body) {
        return call.answer(here, () -> {
            Preferences changed = call.body(body, PreferencesView.class).over(liked());
            call.store().preferences().save(call.realm(), call.caller().id(), changed);
            return Answer.of(PreferencesView.of(changed));
        });
    }

    @GET
    @Path("businesses")
    @Operation(
            id = "listOwnBusinesses",
            summary = "Business systems of a natural person for himself",
            right = Right.SELF,
            answer = BusinessView.class,
            listed = true)
    public Response businesses(@Context ResourceInfo here) {
        return call.answer(here, () -> {
            boolean person = call.store()
                    .memberships()
                    .standing(call.realm(), call.caller().id())
                    .person();
            return Answer.of(
                    person ? Businesses.ofPerson(call, call.caller().id()).views() : List.of());
        });
    }

    /** Invitations to the caller. */
    @Path("invitations")
    public OwnInvitationsResource invitations() {
        return new OwnInvitationsResource(call);
    }

    /** The enterprises that the caller belongs to. */
    @Path("memberships")
    public OwnMembershipsResource memberships() {
        return new OwnMembershipsResource(call);
    }

    /** Messages to the caller. */
    @Path("messages")
    public MessagesResource messages() {
        return new MessagesResource(call);
    }

    /** Which messages the caller wants. */
    @Path("message-settings")
    public MessageSettingsResource messageSettings() {
        return new MessageSettingsResource(call);
    }

    /** What is kept of the caller. */
    @Path("personal-data")
    public PersonalDataResource personalData() {
        return new PersonalDataResource(call);
    }

    /** Logins of the caller. */
    @Path("logins")
    public OwnLoginsResource logins() {
        return new OwnLoginsResource(call);
    }

    /** What the caller did, and what was done to him. */
    @Path("business-log")
    public OwnBusinessLogResource businessLog() {
        return new OwnBusinessLogResource(call);
    }

    /** Where the caller is logged in. */
    @Path("sessions")
    public SessionsResource sessions() {
        return new SessionsResource(call);
    }

    /** Systems that act in the caller's name. */
    @Path("applications")
    public ApplicationsResource applications() {
        return new ApplicationsResource(call);
    }

    private Preferences liked() {
        return call.store().preferences().find(call.realm(), call.caller().id());
    }

    private Person person() {
        return call.store()
                .persons()
                .find(call.realm(), call.caller().id())
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
    }
}
