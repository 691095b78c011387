package org.usercenter.storage.jpa;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.usercenter.storage.message.Channel;

/** Removes what belonged to a user or a realm that is gone. The logs outlive users: they say who did what. */
final class CleanUp {

    private static final List<String> OF_USERS = List.of(
            "UcIdentifier",
            "UcPerson",
            "UcEnterprise",
            "UcCertificate",
            "UcRealName",
            "UcMessage",
            "UcDocument",
            "UcConsent",
            "UcMemberGrant",
            "UcGrantRequest",
            "UcTakenOver",
            "UcMember",
            "UcInvitation",
            "UcFirstAnswer",
            "UcPreference",
            "UcUnwantedMessage",
            "UcDeletion",
            "UcMemberImport",
            "UcMemberImportRow",
            "UcReview");
    private static final List<String> OF_REALMS = Stream.concat(
                    OF_USERS.stream(),
                    Stream.of(
                            "UcDelivery",
                            "UcDocumentChunk",
                            "UcJournal",
                            "UcLogin",
                            "UcFigure",
                            "UcReadableSince",
                            "UcCounter",
                            "UcGrant",
                            "UcParticular",
                            "UcDepartment",
                            "UcAppeal",
                            "UcProposal"))
            .toList();

    private CleanUp() {}

    /** An appeal outlives the account that it is about: it says how the claimant was answered. */
    static void userRemoved(EntityManager em, String realmId, String userId) {
        contentsOf(em, realmId, userId);
        Statements.execute(
                em.createQuery("update UcAppeal a set a.userId = null where a.realmId = :realm and a.userId = :user")
                        .setParameter("realm", realmId)
                        .setParameter("user", userId));
        OF_USERS.forEach(entity -> Statements.execute(
                em.createQuery("delete from " + entity + " e where e.realmId = :realm and e.userId = :user")
                        .setParameter("realm", realmId)
                        .setParameter("user", userId)));
        // Business systems are still to be told of the sessions that ended.
        Statements.execute(
                em.createQuery("delete from UcDelivery d where d.realmId = :realm and d.userId = :user and d.channel <>"
                                + " :system")
                        .setParameter("realm", realmId)
                        .setParameter("user", userId)
                        .setParameter("system", Channel.SYSTEM.code()));
        delete(em, "UcGrant", "holderId", userId);
        delete(em, "UcParticular", "holderId", userId);
        delete(em, "UcReadableSince", "ownerId", userId);
        delete(em, "UcProposal", "subjectId", userId);
        // What nobody could use any more is not to be decided either.
        Statements.execute(em.createQuery("delete from UcProposal p where p.realmId = :realm and p.proposedBy = :user")
                .setParameter("realm", realmId)
                .setParameter("user", userId));
    }

    private static void contentsOf(EntityManager em, String realmId, String holder) {
        DocumentObjects.releaseOfUser(em, realmId, holder);
        Statements.execute(em.createQuery(
                        """
                        delete from UcDocumentChunk c where c.documentId in (
                        select d.id from UcDocument d where d.realmId = :realm and d.userId = :user)""")
                .setParameter("realm", realmId)
                .setParameter("user", holder));
    }

    /** Materials of an appeal, which goes next. */
    static void appealRemoved(EntityManager em, String realmId, String holder) {
        contentsOf(em, realmId, holder);
        Statements.execute(em.createQuery("delete from UcDocument d where d.realmId = :realm and d.userId = :user")
                .setParameter("realm", realmId)
                .setParameter("user", holder));
    }

    /** A member who left an enterprise has no roles there any more, and asks for none. */
    static void memberLeft(EntityManager em, String userId, String groupId) {
        for (String entity : List.of("UcMemberGrant", "UcGrantRequest")) {
            Statements.execute(
                    em.createQuery("delete from " + entity + " e where e.userId = :user and e.groupId = :group")
                            .setParameter("user", userId)
                            .setParameter("group", groupId));
        }
    }

    /** The same of all members of an enterprise at once; accounts that wait for their deletion go on waiting. */
    static void membersReleased(EntityManager em, String groupId) {
        for (String entity :
                List.of("UcMemberGrant", "UcGrantRequest", "UcInvitation", "UcMemberImport", "UcMemberImportRow")) {
            delete(em, entity, "groupId", groupId);
        }
        Statements.execute(em.createQuery("delete from UcMember m where m.groupId = :group and m.leavingAt is null")
                .setParameter("group", groupId));
        Statements.execute(em.createQuery("update UcMember m set m.administrator = false where m.groupId = :group")
                .setParameter("group", groupId));
    }

    static void roleRemoved(EntityManager em, String roleId) {
        delete(em, "UcGrant", "roleId", roleId);
        delete(em, "UcMemberGrant", "roleId", roleId);
    }

    static void clientRemoved(EntityManager em, String clientId) {
        for (String entity : List.of("UcGrant", "UcMemberGrant", "UcGrantRequest")) {
            delete(em, entity, "clientId", clientId);
        }
    }

    private static void delete(EntityManager em, String entity, String column, String value) {
        Statements.execute(em.createQuery("delete from " + entity + " e where e." + column + " = :value")
                .setParameter("value", value));
    }

    /** Id of the group of the enterprise whose main account the user is. */
    static Optional<String> enterpriseOf(EntityManager em, String realmId, String userId) {
        return em
                .createQuery(
                        "select e.groupId from UcEnterprise e where e.realmId = :realm and e.userId = :user",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** An administrator can delete an enterprise's group: its particulars go, its main account stays. */
    static void groupRemoved(EntityManager em, String realmId, String groupId) {
        Statements.execute(em.createQuery("delete from UcEnterprise e where e.realmId = :realm and e.groupId = :group")
                .setParameter("realm", realmId)
                .setParameter("group", groupId));
        delete(em, "UcGrant", "holderId", groupId);
        delete(em, "UcParticular", "holderId", groupId);
        delete(em, "UcReadableSince", "ownerId", groupId);
        delete(em, "UcProposal", "subjectId", groupId);
        membersReleased(em, groupId);
        delete(em, "UcMember", "groupId", groupId);
        delete(em, "UcDepartment", "groupId", groupId);
        delete(em, "UcDepartment", "id", groupId);
    }

    static void realmRemoved(EntityManager em, String realmId) {
        DocumentObjects.releaseOfRealm(em, realmId);
        OF_REALMS.forEach(
                entity -> Statements.execute(em.createQuery("delete from " + entity + " e where e.realmId = :realm")
                        .setParameter("realm", realmId)));
    }
}
