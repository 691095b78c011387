package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.Grants;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.MembershipStore;
import org.usercenter.storage.enterprise.Suspensions;
import org.usercenter.storage.invitation.Invitation;
import org.usercenter.storage.invitation.InvitationState;
import org.usercenter.storage.invitation.InvitationStore;
import org.usercenter.storage.invitation.NewInvitation;
import org.usercenter.storage.invitation.SuspendedEnterpriseException;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.member.MemberStore;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;
import org.usercenter.storage.message.Outbox;

/** {@code UC_INVITATION}. */
final class JpaInvitationStore implements InvitationStore {

    private static final int MAX_PAGE = 101;
    private static final String SELECT =
            """
            select i.id as id, i.groupId as groupId, i.userId as userId, i.invitedBy as invitedBy, i.state as state,
            i.departments as departments, i.roles as roles, i.invitedAt as invitedAt, i.expiresAt as expiresAt,
            i.maskedName as maskedName, i.maskedLogin as maskedLogin, e.name as enterprise, e.uscc as uscc
            from UcInvitation i join UcEnterprise e on e.groupId = i.groupId where i.realmId = :realm""";

    /** What acceptance needs of the rest of the store. */
    record Belonging(
            EnterpriseStore enterprises,
            Suspensions suspensions,
            MemberStore members,
            MembershipStore memberships,
            Grants grants) {}

    private final EntityManager em;
    private final Belonging belonging;
    private final Journal journal;
    private final Outbox outbox;
    private final InstantSource clock;

    JpaInvitationStore(EntityManager em, Belonging belonging, Journal journal, Outbox outbox, InstantSource clock) {
        this.em = em;
        this.belonging = belonging;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean isDeclined(RealmModel realm, String groupId, String userId) {
        return latest(realm, groupId, userId).filter(this::restsAfterwards).isPresent();
    }

    private boolean restsAfterwards(Invitation invitation) {
        return invitation.state() == InvitationState.DECLINED
                && clock.instant().isBefore(invitation.invitedAt().plus(PAUSE));
    }

    @Override
    public Optional<Invitation> invite(RealmModel realm, NewInvitation invitation, Deed deed) {
        Optional<Invitation> made = write(realm, invitation, deed);
        made.ifPresent(found -> tell(realm, found, found.userId(), "invitation.received", true));
        return made;
    }

    @Override
    public Optional<Invitation> admit(RealmModel realm, NewInvitation invitation, UserModel account, Deed deed) {
        Optional<Invitation> made = write(realm, invitation, deed);
        made.filter(found -> belong(realm, found, account, deed))
                .ifPresent(found -> tell(realm, found, found.userId(), "member.joined", true));
        return made.flatMap(found -> byId(realm, found.id()));
    }

    private Optional<Invitation> write(RealmModel realm, NewInvitation invitation, Deed deed) {
        boolean member = belonging
                .memberships()
                .membership(realm, invitation.userId(), invitation.groupId())
                .isPresent();
        Optional<Invitation> before = latest(realm, invitation.groupId(), invitation.userId());
        if (member || before.filter(old -> isOpen(old) || restsAfterwards(old)).isPresent()) {
            return Optional.empty();
        }
        before.ifPresent(old -> Statements.execute(
                em.createQuery("delete from UcInvitation i where i.id = :id").setParameter("id", old.id())));
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        Statements.execute(em.createQuery(
                        """
                        insert into UcInvitation(id, realmId, groupId, userId, maskedName, maskedLogin, invitedBy,
                        state, departments, roles, invitedAt, expiresAt)
                        values (:id, :realm, :group, :user, :name, :login, :by, 'open', :departments, :roles,
                        :now, :end)""")
                .setParameter("id", id)
                .setParameter("realm", realm.getId())
                .setParameter("group", invitation.groupId())
                .setParameter("user", invitation.userId())
                .setParameter("name", invitation.name().masked())
                .setParameter("login", invitation.loginName().masked())
                .setParameter("by", String.valueOf(deed.actorId()))
                .setParameter("departments", String.join(",", invitation.departmentIds()))
                .setParameter("roles", InvitedRoles.text(invitation.roles()))
                .setParameter("now", now.toEpochMilli())
                .setParameter("end", now.plus(LIFE).toEpochMilli()));
        record(realm, "invitation.create", invitation.groupId(), invitation.userId(), id, deed);
        return byId(realm, id);
    }

    @Override
    public boolean accept(RealmModel realm, String id, UserModel account, Deed deed) {
        Invitation invitation = byId(realm, id)
                .filter(found -> found.userId().equals(account.getId()))
                .orElse(null);
        if (invitation == null || !belong(realm, invitation, account, deed)) {
            return false;
        }
        tell(realm, invitation, invitation.invitedBy(), "invitation.accepted", false);
        return true;
    }

    private boolean belong(RealmModel realm, Invitation invitation, UserModel account, Deed deed) {
        // The enterprise first, as whoever withdraws does.
        if (!belonging.enterprises().lock(realm, invitation.groupId())) {
            return false;
        }
        if (belonging.suspensions().find(realm, invitation.groupId()).isPresent()) {
            throw new SuspendedEnterpriseException();
        }
        if (!close(realm, invitation.id(), InvitationState.ACCEPTED)) {
            return false;
        }
        String groupId = invitation.groupId();
        belonging.members().join(realm, groupId, account, MemberRole.INVITED);
        Set<String> there = new Departments(em, realm, groupId).own(invitation.departmentIds());
        belonging.members().place(realm, groupId, account, there);
        invitation.roles().forEach((client, roles) -> grant(realm, groupId, account.getId(), client, roles, deed));
        record(realm, "invitation.accept", groupId, account.getId(), invitation.id(), deed);
        return true;
    }

    /** What the enterprise has lost meanwhile, the person does not get. */
    private void grant(
            RealmModel realm, String groupId, String userId, String clientId, Set<String> roleIds, Deed deed) {
        Set<String> held = new HashSet<>(belonging.grants().roles(realm, new Holder.Enterprise(groupId), clientId));
        held.retainAll(roleIds);
        if (!held.isEmpty()) {
            belonging.grants().grant(realm, new Holder.Member(groupId, userId), clientId, held, deed);
        }
    }

    @Override
    public boolean decline(RealmModel realm, String id, String userId, Deed deed) {
        Invitation invitation =
                byId(realm, id).filter(found -> found.userId().equals(userId)).orElse(null);
        if (invitation == null || !close(realm, id, InvitationState.DECLINED)) {
            return false;
        }
        tell(realm, invitation, invitation.invitedBy(), "invitation.declined", false);
        record(realm, "invitation.decline", invitation.groupId(), userId, id, deed);
        return true;
    }

    @Override
    public boolean withdraw(RealmModel realm, String groupId, String id, Deed deed) {
        Invitation invitation =
                byId(realm, id).filter(found -> found.groupId().equals(groupId)).orElse(null);
        if (invitation == null || !close(realm, id, InvitationState.WITHDRAWN)) {
            return false;
        }
        tell(realm, invitation, invitation.userId(), "invitation.withdrawn", false);
        record(realm, "invitation.withdraw", groupId, invitation.userId(), id, deed);
        return true;
    }

    @Override
    public void withdrawAll(RealmModel realm, String userId, Deed deed) {
        List<Invitation> open = select(realm, " and i.userId = :user and i.state = 'open'")
                .setParameter("user", userId)
                .getResultList()
                .stream()
                .map(this::invitation)
                .toList();
        open.stream()
                .filter(invitation -> close(realm, invitation.id(), InvitationState.WITHDRAWN))
                .forEach(invitation ->
                        record(realm, "invitation.withdraw", invitation.groupId(), userId, invitation.id(), deed));
    }

    /** Of any number that close it at the same moment, one does. */
    private boolean close(RealmModel realm, String id, InvitationState state) {
        return Statements.execute(em.createQuery(
                                """
                                update UcInvitation i set i.state = :state where i.id = :id and i.realmId = :realm
                                and i.state = 'open' and i.expiresAt > :now""")
                        .setParameter("state", state.code())
                        .setParameter("id", id)
                        .setParameter("realm", realm.getId())
                        .setParameter("now", clock.millis()))
                > 0;
    }

    @Override
    public List<Invitation> ofEnterprise(
            RealmModel realm,
            String groupId,
            @Nullable InvitationState state,
            Invitation.@Nullable Position after,
            int max) {
        String which = " and i.groupId = :owner" + (state == null ? "" : " and i.state = :state");
        Map<String, Object> values = new HashMap<>(Map.of("owner", groupId));
        if (state != null) {
            values.put("state", state.code());
        }
        return page(realm, which, values, after, max);
    }

    @Override
    public List<Invitation> openOf(RealmModel realm, String userId, Invitation.@Nullable Position after, int max) {
        return page(
                realm,
                " and i.userId = :owner and i.state = 'open' and i.expiresAt > :now",
                Map.of("owner", userId, "now", clock.millis()),
                after,
                max);
    }

    @Override
    public List<Invitation> ofPerson(RealmModel realm, String userId, Invitation.@Nullable Position after, int max) {
        return page(realm, " and i.userId = :owner", Map.of("owner", userId), after, max);
    }

    private List<Invitation> page(
            RealmModel realm, String which, Map<String, Object> values, Invitation.@Nullable Position after, int max) {
        if (max < 1 || max > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " invitations");
        }
        String beyond = after != null ? " and (i.invitedAt < :at or (i.invitedAt = :at and i.id > :last))" : "";
        TypedQuery<Tuple> query = select(realm, which + beyond + " order by i.invitedAt desc, i.id");
        values.forEach(query::setParameter);
        if (after != null) {
            query.setParameter("at", after.invitedAt().toEpochMilli()).setParameter("last", after.id());
        }
        return query.setMaxResults(max).getResultList().stream()
                .map(this::invitation)
                .toList();
    }

    @Override
    public int expire() {
        return Statements.execute(em.createQuery(
                        "update UcInvitation i set i.state = 'expired' where i.state = 'open' and i.expiresAt <= :now")
                .setParameter("now", clock.millis()));
    }

    private boolean isOpen(Invitation invitation) {
        return invitation.state() == InvitationState.OPEN;
    }

    private Optional<Invitation> latest(RealmModel realm, String groupId, String userId) {
        return select(realm, " and i.groupId = :group and i.userId = :user")
                .setParameter("group", groupId)
                .setParameter("user", userId)
                .getResultList()
                .stream()
                .map(this::invitation)
                .findFirst();
    }

    private Optional<Invitation> byId(RealmModel realm, String id) {
        return select(realm, " and i.id = :id").setParameter("id", id).getResultList().stream()
                .map(this::invitation)
                .findFirst();
    }

    private TypedQuery<Tuple> select(RealmModel realm, String further) {
        return em.createQuery(SELECT + further, Tuple.class).setParameter("realm", realm.getId());
    }

    private Invitation invitation(Tuple row) {
        Instant end = Instant.ofEpochMilli(row.get("expiresAt", Long.class));
        InvitationState kept =
                InvitationState.ofCode(row.get("state", String.class)).orElseThrow();
        boolean over = kept == InvitationState.OPEN && !clock.instant().isBefore(end);
        return new Invitation(
                row.get("id", String.class),
                row.get("groupId", String.class),
                row.get("enterprise", String.class),
                row.get("uscc", String.class),
                row.get("userId", String.class),
                row.get("maskedName", String.class),
                row.get("maskedLogin", String.class),
                row.get("invitedBy", String.class),
                over ? InvitationState.EXPIRED : kept,
                InvitedRoles.split(row.get("departments", String.class)),
                InvitedRoles.read(row.get("roles", String.class)),
                Instant.ofEpochMilli(row.get("invitedAt", Long.class)),
                end);
    }

    private void tell(RealmModel realm, Invitation invitation, String userId, String kind, boolean important) {
        Set<Destination> where = important
                ? Set.of(Destination.of(Channel.PAGE), Destination.of(Channel.EMAIL))
                : Set.of(Destination.of(Channel.PAGE));
        outbox.write(realm, new NewMessage(userId, kind, where, parameters(invitation, userId), false));
    }

    /** The person is told of the enterprise, and the enterprise of the person. */
    private static Map<String, String> parameters(Invitation invitation, String reader) {
        return reader.equals(invitation.userId())
                ? Map.of("enterprise", invitation.enterpriseName())
                : Map.of("person", invitation.maskedName());
    }

    private void record(RealmModel realm, String action, String groupId, String userId, String id, Deed deed) {
        journal.record(
                realm,
                new JournalEntry(
                                action,
                                deed.actorId(),
                                userId,
                                "success",
                                deed.way(),
                                deed.ip(),
                                Map.of("invitation", id))
                        .within(groupId));
    }
}
