package org.usercenter.storage.jpa;

import java.time.InstantSource;
import java.util.function.Consumer;

import jakarta.persistence.EntityManager;

import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.Catalogue;
import org.usercenter.storage.business.GrantRequests;
import org.usercenter.storage.business.Grants;
import org.usercenter.storage.business.Particulars;
import org.usercenter.storage.certificate.CertificateStore;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.department.DepartmentStore;
import org.usercenter.storage.document.DocumentStore;
import org.usercenter.storage.document.object.ObjectStorage;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.MembershipStore;
import org.usercenter.storage.enterprise.Suspensions;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.imports.MemberImports;
import org.usercenter.storage.invitation.InvitationStore;
import org.usercenter.storage.journal.BusinessLog;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.limit.RateLimits;
import org.usercenter.storage.login.LoginLog;
import org.usercenter.storage.member.MemberStore;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Inbox;
import org.usercenter.storage.message.Outbox;
import org.usercenter.storage.person.ConsentStore;
import org.usercenter.storage.person.PersonStore;
import org.usercenter.storage.preference.PreferenceStore;
import org.usercenter.storage.realname.ExpiredDocuments;
import org.usercenter.storage.realname.PendingChecks;
import org.usercenter.storage.realname.RealNameStore;
import org.usercenter.storage.realname.RealNameValidity;
import org.usercenter.storage.request.FirstAnswers;
import org.usercenter.storage.takeover.TakeOverStore;

/** The stores over one entity manager. */
final class JpaUserCenterStore implements UserCenterStore {

    private final IdentifierStore identifiers;
    private final RealNameStore realNames;
    private final PendingChecks pendingChecks;
    private final ExpiredDocuments expiredDocuments;
    private final PersonStore persons;
    private final CertificateStore certificates;
    private final EnterpriseStore enterprises;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Journal journal;
    private final BusinessLog businessLog;
    private final RateLimits limits;
    private final DocumentStore documents;
    private final ConsentStore consents;
    private final MembershipStore memberships;
    private final Suspensions suspensions;
    private final Catalogue catalogue;
    private final Grants grants;
    private final GrantRequests grantRequests;
    private final Particulars particulars;
    private final TakeOverStore takeOvers;
    private final MemberStore members;
    private final DepartmentStore departments;
    private final InvitationStore invitations;
    private final FirstAnswers firstAnswers;
    private final LoginLog loginLog;
    private final PreferenceStore preferences;
    private final MemberImports memberImports;

    JpaUserCenterStore(
            EntityManager em,
            OwnTransaction apart,
            CryptoProvider crypto,
            AccountEmails emails,
            EnterpriseGroups groups,
            RealNameValidity validity,
            Catalogue catalogue,
            ObjectStorage objects,
            Consumer<Channel> wake,
            InstantSource clock) {
        BlindIndex index = crypto.index();
        Sealing sealing = new Sealing(crypto.cipher());
        identifiers = new JpaIdentifierStore(em, index, sealing, clock);
        journal = new JpaJournal(em, apart, clock);
        businessLog = new JpaBusinessLog(em);
        loginLog = new JpaLoginLog(em);
        realNames = new JpaRealNameStore(em, sealing, journal, validity, clock);
        pendingChecks = new JpaPendingChecks(em, realNames, clock);
        expiredDocuments = new JpaExpiredDocuments(em, clock);
        consents = new JpaConsentStore(em);
        persons = new JpaPersonStore(em, index, sealing, realNames, consents, emails, clock);
        certificates = new JpaCertificateStore(em, index, sealing, identifiers, clock);
        enterprises = new JpaEnterpriseStore(em, sealing, identifiers, realNames, consents, journal, groups, clock);
        outbox = new JpaOutbox(em, sealing, clock, wake);
        inbox = new JpaInbox(em, sealing, clock);
        limits = new JpaRateLimits(apart, index, clock);
        documents = new JpaDocumentStore(em, apart, crypto, sealing, objects, clock);
        memberships = new JpaMembershipStore(em);
        suspensions = new JpaSuspensions(em, journal, clock);
        this.catalogue = catalogue;
        grants = new JpaGrants(em, journal, clock);
        grantRequests = new JpaGrantRequests(em, journal, outbox, clock);
        particulars = new JpaParticulars(em, sealing, journal, clock);
        takeOvers = new JpaTakeOverStore(em, clock);
        members = new JpaMemberStore(em, index, sealing, groups, enterprises, clock);
        departments = new JpaDepartmentStore(em, sealing, groups, enterprises, journal);
        invitations = new JpaInvitationStore(
                em,
                new JpaInvitationStore.Belonging(enterprises, suspensions, members, memberships, grants),
                journal,
                outbox,
                clock);
        firstAnswers = new JpaFirstAnswers(em, apart, index, sealing, clock);
        preferences = new JpaPreferenceStore(em);
        memberImports = new JpaMemberImports(em, sealing, clock);
    }

    @Override
    public IdentifierStore identifiers() {
        return identifiers;
    }

    @Override
    public PersonStore persons() {
        return persons;
    }

    @Override
    public EnterpriseStore enterprises() {
        return enterprises;
    }

    @Override
    public CertificateStore certificates() {
        return certificates;
    }

    @Override
    public RealNameStore realNames() {
        return realNames;
    }

    @Override
    public PendingChecks pendingChecks() {
        return pendingChecks;
    }

    @Override
    public ExpiredDocuments expiredDocuments() {
        return expiredDocuments;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public BusinessLog businessLog() {
        return businessLog;
    }

    @Override
    public LoginLog loginLog() {
        return loginLog;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Inbox inbox() {
        return inbox;
    }

    @Override
    public RateLimits limits() {
        return limits;
    }

    @Override
    public ConsentStore consents() {
        return consents;
    }

    @Override
    public DocumentStore documents() {
        return documents;
    }

    @Override
    public MembershipStore memberships() {
        return memberships;
    }

    @Override
    public Suspensions suspensions() {
        return suspensions;
    }

    @Override
    public MemberStore members() {
        return members;
    }

    @Override
    public DepartmentStore departments() {
        return departments;
    }

    @Override
    public InvitationStore invitations() {
        return invitations;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public Grants grants() {
        return grants;
    }

    @Override
    public GrantRequests grantRequests() {
        return grantRequests;
    }

    @Override
    public Particulars particulars() {
        return particulars;
    }

    @Override
    public TakeOverStore takeOvers() {
        return takeOvers;
    }

    @Override
    public FirstAnswers firstAnswers() {
        return firstAnswers;
    }

    @Override
    public PreferenceStore preferences() {
        return preferences;
    }

    @Override
    public MemberImports memberImports() {
        return memberImports;
    }

    @Override
    public void close() {
        // The entity manager belongs to Keycloak's session.
    }
}
