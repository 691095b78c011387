package org.usercenter.storage.jpa;

import java.time.InstantSource;
import java.util.function.Consumer;

import jakarta.persistence.EntityManager;

import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.appeal.AppealDesk;
import org.usercenter.storage.appeal.AppealLinks;
import org.usercenter.storage.appeal.AppealStore;
import org.usercenter.storage.business.Catalogue;
import org.usercenter.storage.business.CatalogueEdits;
import org.usercenter.storage.business.GrantRequests;
import org.usercenter.storage.business.Grants;
import org.usercenter.storage.business.Particulars;
import org.usercenter.storage.certificate.CertificateStore;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.deletion.Deletions;
import org.usercenter.storage.department.DepartmentStore;
import org.usercenter.storage.directory.Directory;
import org.usercenter.storage.document.DocumentStore;
import org.usercenter.storage.document.object.ObjectStorage;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.MembershipStore;
import org.usercenter.storage.enterprise.Suspensions;
import org.usercenter.storage.figure.Figures;
import org.usercenter.storage.foureyes.FourEyes;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.imports.MemberImports;
import org.usercenter.storage.invitation.InvitationStore;
import org.usercenter.storage.journal.BusinessLog;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.limit.LimitDesk;
import org.usercenter.storage.limit.RateLimits;
import org.usercenter.storage.login.LoginLog;
import org.usercenter.storage.member.MemberStore;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Inbox;
import org.usercenter.storage.message.MessageChoices;
import org.usercenter.storage.message.Outbox;
import org.usercenter.storage.person.ConsentStore;
import org.usercenter.storage.person.PersonStore;
import org.usercenter.storage.preference.PreferenceStore;
import org.usercenter.storage.realname.ExpiredDocuments;
import org.usercenter.storage.realname.PendingChecks;
import org.usercenter.storage.realname.RealNameStore;
import org.usercenter.storage.realname.RealNameValidity;
import org.usercenter.storage.request.FirstAnswers;
import org.usercenter.storage.review.ReviewDesk;
import org.usercenter.storage.review.ReviewStore;
import org.usercenter.storage.takeover.TakeOverStore;

/** The stores over one entity manager. */
final class JpaUserCenterStore implements UserCenterStore {

    private final EntityManager em;
    private final InstantSource clock;
    private final IdentifierStore identifiers;
    private final RealNameStore realNames;
    private final PersonStore persons;
    private final CertificateStore certificates;
    private final EnterpriseStore enterprises;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Journal journal;
    private final RateLimits limits;
    private final DocumentStore documents;
    private final JpaMessageChoices messageChoices;
    private final ConsentStore consents;
    private final MembershipStore memberships;
    private final Suspensions suspensions;
    private final Catalogue catalogue;
    private final Grants grants;
    private final Particulars particulars;
    private final MemberStore members;
    private final DepartmentStore departments;
    private final InvitationStore invitations;
    private final FirstAnswers firstAnswers;
    private final MemberImports memberImports;
    private final AppealStore appeals;
    private final AppealDesk appealDesk;
    private final AppealLinks appealLinks;
    private final Directory directory;
    private final ReviewStore reviews;
    private final ReviewDesk reviewDesk;
    private final LimitDesk limitDesk;
    private final Figures figures;

    JpaUserCenterStore(
            EntityManager em,
            OwnTransaction apart,
            CryptoProvider crypto,
            AccountEmails emails,
            EnterpriseGroups groups,
            RealNameValidity validity,
            Catalogue catalogue,
            ObjectStorage objects,
            CountedFigures figures,
            Consumer<Channel> wake,
            InstantSource clock) {
        this.em = em;
        this.clock = clock;
        BlindIndex index = crypto.index();
        Sealing sealing = new Sealing(crypto.cipher());
        identifiers = new JpaIdentifierStore(em, index, sealing, clock);
        journal = new JpaJournal(em, apart, clock);
        realNames = new JpaRealNameStore(em, sealing, journal, validity, new ReviewRows(em, clock), clock);
        consents = new JpaConsentStore(em);
        persons = new JpaPersonStore(em, index, sealing, realNames, consents, emails, clock);
        certificates = new JpaCertificateStore(em, index, sealing, identifiers, clock);
        enterprises = new JpaEnterpriseStore(em, sealing, identifiers, realNames, consents, journal, groups, clock);
        messageChoices = new JpaMessageChoices(em);
        outbox = new JpaOutbox(em, sealing, messageChoices, clock, wake);
        inbox = new JpaInbox(em, sealing, messageChoices, clock);
        limits = new JpaRateLimits(apart, index, clock);
        documents = new JpaDocumentStore(em, apart, crypto, sealing, objects, clock);
        memberships = new JpaMembershipStore(em);
        suspensions = new JpaSuspensions(em, journal, clock);
        this.catalogue = catalogue;
        grants = new JpaGrants(em, journal, clock);
        particulars = new JpaParticulars(em, sealing, journal, clock);
        members = new JpaMemberStore(em, index, sealing, groups, enterprises, clock);
        departments = new JpaDepartmentStore(em, sealing, groups, enterprises, journal);
        JpaInvitationStore.Belonging belonging =
                new JpaInvitationStore.Belonging(enterprises, suspensions, members, memberships, grants);
        invitations = new JpaInvitationStore(em, belonging, journal, outbox, clock);
        firstAnswers = new JpaFirstAnswers(em, apart, index, sealing, clock);
        memberImports = new JpaMemberImports(em, sealing, clock);
        CaseSteps steps = new CaseSteps(em, "UcAppeal", journal, clock);
        appeals = new JpaAppealStore(em, index, sealing, documents, steps, clock);
        AppealTokens tokens = new AppealTokens(index);
        appealDesk = new JpaAppealDesk(em, sealing, steps, appeals, outbox, tokens, clock);
        appealLinks = new JpaAppealLinks(em, appeals, steps, tokens, clock);
        directory = new JpaDirectory(em, index, sealing, clock);
        CaseSteps reviewSteps = new CaseSteps(em, "UcReview", journal, clock);
        reviews = new JpaReviewStore(em, sealing, documents, reviewSteps);
        JpaReviewDesk.Subjects reviewed = new JpaReviewDesk.Subjects(persons, enterprises);
        reviewDesk = new JpaReviewDesk(sealing, reviewSteps, reviews, reviewed, realNames, outbox, clock);
        limitDesk = new JpaLimitDesk(em, index, clock);
        this.figures = new JpaFigures(em, figures);
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
        return new JpaPendingChecks(em, realNames, clock);
    }

    @Override
    public ExpiredDocuments expiredDocuments() {
        return new JpaExpiredDocuments(em, clock);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public BusinessLog businessLog() {
        return new JpaBusinessLog(em);
    }

    @Override
    public LoginLog loginLog() {
        return new JpaLoginLog(em);
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
    public Deletions deletions() {
        return new JpaDeletions(em, clock);
    }

    @Override
    public MessageChoices messageChoices() {
        return messageChoices;
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
    public CatalogueEdits catalogueEdits() {
        return new JpaCatalogueEdits(em);
    }

    @Override
    public Grants grants() {
        return grants;
    }

    @Override
    public GrantRequests grantRequests() {
        return new JpaGrantRequests(em, journal, outbox, clock);
    }

    @Override
    public Particulars particulars() {
        return particulars;
    }

    @Override
    public TakeOverStore takeOvers() {
        return new JpaTakeOverStore(em, clock);
    }

    @Override
    public FirstAnswers firstAnswers() {
        return firstAnswers;
    }

    @Override
    public PreferenceStore preferences() {
        return new JpaPreferenceStore(em);
    }

    @Override
    public MemberImports memberImports() {
        return memberImports;
    }

    @Override
    public AppealStore appeals() {
        return appeals;
    }

    @Override
    public AppealDesk appealDesk() {
        return appealDesk;
    }

    @Override
    public AppealLinks appealLinks() {
        return appealLinks;
    }

    @Override
    public FourEyes fourEyes() {
        return new JpaFourEyes(em, journal, clock);
    }

    @Override
    public Directory directory() {
        return directory;
    }

    @Override
    public ReviewStore reviews() {
        return reviews;
    }

    @Override
    public ReviewDesk reviewDesk() {
        return reviewDesk;
    }

    @Override
    public LimitDesk limitDesk() {
        return limitDesk;
    }

    @Override
    public Figures figures() {
        return figures;
    }

    @Override
    public void close() {
        // The entity manager belongs to Keycloak's session.
    }
}
