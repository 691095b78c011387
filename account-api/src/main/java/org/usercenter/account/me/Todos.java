package org.usercenter.account.me;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.common.util.Time;
import org.usercenter.account.call.Call;
import org.usercenter.account.certificate.CertificateView;
import org.usercenter.account.text.Texts;
import org.usercenter.storage.business.GrantRequest;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.Standing;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.review.ReviewProgress;

/** What waits for the caller: invitations, requests of his members, ending certificates, a real-name level to be proved. */
final class Todos {

    private static final int MAX = 50;

    /** Where the product is used. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Call call;
    private final Texts texts;

    Todos(Call call) {
        this.call = call;
        this.texts = new Texts(Todos.class, "todos", call.inChinese());
    }

    List<TodoView> all() {
        Standing standing =
                call.store().memberships().standing(call.realm(), call.caller().id());
        return Stream.of(review(), invitations(), realName(standing), requests(standing), certificates())
                .flatMap(todos -> todos)
                .limit(MAX)
                .toList();
    }

    private Stream<TodoView> review() {
        return call.store().reviews().latest(call.realm(), call.caller().id()).stream()
                .filter(review -> review.state() == ReviewProgress.NEEDS_MORE)
                .map(review -> new TodoView(
                        "review",
                        review.id(),
                        texts.get("todo.review"),
                        review.changedAt().toString(),
                        null,
                        "uc-answer-review"));
    }

    private Stream<TodoView> invitations() {
        return call.store().invitations().openOf(call.realm(), call.caller().id(), null, MAX).stream()
                .map(invitation -> new TodoView(
                        "invitation",
                        invitation.id(),
                        texts.get("todo.invitation", invitation.enterpriseName()),
                        invitation.expiresAt().toString(),
                        invitation.groupId(),
                        null));
    }

    private Stream<TodoView> realName(Standing standing) {
        boolean proves = standing.person() || owned(standing).findAny().isPresent();
        RealNameLevel level =
                call.store().realNames().current(call.realm(), call.caller().id());
        return proves && level == RealNameLevel.REGISTERED
                ? Stream.of(new TodoView(
                        "real-name",
                        call.caller().id(),
                        texts.get("todo.real-name"),
                        null,
                        null,
                        "uc-real-name-upgrade"))
                : Stream.of();
    }

    private Stream<TodoView> requests(Standing standing) {
        return owned(standing)
                .flatMap(enterprise ->
                        call.store().grantRequests().open(call.realm(), enterprise.groupId(), null, MAX).stream())
                .map(this::request);
    }

    private TodoView request(GrantRequest request) {
        String system = Optional.ofNullable(call.realm().getClientById(request.clientId()))
                .flatMap(call.store().catalogue()::system)
                .map(found -> found.name().in(call.inChinese()))
                .orElse("");
        return new TodoView(
                "grant-request",
                request.id(),
                texts.get("todo.grant-request", system),
                request.requestedAt().toString(),
                request.groupId(),
                null);
    }

    private Stream<TodoView> certificates() {
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        return call.store().certificates().ofAccount(call.realm(), call.caller().id()).stream()
                .filter(bound -> CertificateView.state(bound, now) == CertificateView.State.ENDING)
                .map(this::certificate);
    }

    private TodoView certificate(BoundCertificate bound) {
        Instant end = bound.certificate().notAfter();
        return new TodoView(
                "certificate-ending",
                bound.bindingId(),
                texts.get(
                        "todo.certificate-ending",
                        end.atZone(ZONE).toLocalDate().toString()),
                end.toString(),
                null,
                "uc-bind-certificate");
    }

    private static Stream<Membership> owned(Standing standing) {
        return standing.memberships().stream().filter(membership -> membership.role() == MemberRole.OWNER);
    }
}
