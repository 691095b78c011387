package org.usercenter.storage;

import org.keycloak.provider.Provider;
import org.usercenter.storage.appeal.AppealDesk;
import org.usercenter.storage.appeal.AppealLinks;
import org.usercenter.storage.appeal.AppealStore;
import org.usercenter.storage.business.Catalogue;
import org.usercenter.storage.business.CatalogueEdits;
import org.usercenter.storage.business.GrantRequests;
import org.usercenter.storage.business.Grants;
import org.usercenter.storage.business.Particulars;
import org.usercenter.storage.certificate.CertificateStore;
import org.usercenter.storage.deletion.Deletions;
import org.usercenter.storage.department.DepartmentStore;
import org.usercenter.storage.directory.Directory;
import org.usercenter.storage.document.DocumentStore;
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
import org.usercenter.storage.message.Inbox;
import org.usercenter.storage.message.MessageChoices;
import org.usercenter.storage.message.Outbox;
import org.usercenter.storage.person.ConsentStore;
import org.usercenter.storage.person.PersonStore;
import org.usercenter.storage.preference.PreferenceStore;
import org.usercenter.storage.realname.ExpiredDocuments;
import org.usercenter.storage.realname.PendingChecks;
import org.usercenter.storage.realname.RealNameStore;
import org.usercenter.storage.request.FirstAnswers;
import org.usercenter.storage.review.ReviewDesk;
import org.usercenter.storage.review.ReviewStore;
import org.usercenter.storage.takeover.TakeOverStore;

/**
 * Everything the user center keeps beside Keycloak's own tables. Obtained by
 * {@code session.getProvider(UserCenterStore.class)}; all of it takes part in the transaction of that session, except
 * where a method says that it uses a transaction of its own.
 *
 * <p>A unique violation (an identifier that another account holds) surfaces as
 * {@link org.keycloak.models.ModelDuplicateException}, after which the session's transaction cannot be used further: do
 * work that may end so in {@code KeycloakModelUtils.runJobInTransactionWithResult}.
 */
public interface UserCenterStore extends Provider {

    /** Who is behind a mobile, a number, a certificate. */
    IdentifierStore identifiers();

    /** Particulars of natural persons. */
    PersonStore persons();

    /** Enterprises with their groups and particulars. */
    EnterpriseStore enterprises();

    /** Certificates and whose they are. */
    CertificateStore certificates();

    /** Real-name levels and how they were reached. */
    RealNameStore realNames();

    /** Levels that stood for documents which are valid no more. */
    ExpiredDocuments expiredDocuments();

    /** Real names that wait for the authority. */
    PendingChecks pendingChecks();

    /** Writes the business log. */
    Journal journal();

    /** Who did what to whom. */
    BusinessLog businessLog();

    /** Who logged in when and from where. */
    LoginLog loginLog();

    /** Messages to be written with the change that they tell of. */
    Outbox outbox();

    /** Messages on an account's own pages. */
    Inbox inbox();

    /** Which messages accounts do not want by SMS or email. */
    MessageChoices messageChoices();

    /** Limits that hold across servers. */
    RateLimits limits();

    /** Who agreed to what. */
    ConsentStore consents();

    /** Materials that prove what was declared. */
    DocumentStore documents();

    /** Who belongs to which enterprise. */
    MembershipStore memberships();

    /** Enterprises that may not act for a time. */
    Suspensions suspensions();

    /** The members of enterprises. */
    MemberStore members();

    /** Departments of enterprises. */
    DepartmentStore departments();

    /** Who is invited into which enterprise. */
    InvitationStore invitations();

    /** Business systems and their roles. */
    Catalogue catalogue();

    /** Changes of what the catalogue says. */
    CatalogueEdits catalogueEdits();

    /** Who holds which business roles. */
    Grants grants();

    /** Which business systems members ask for. */
    GrantRequests grantRequests();

    /** Requests that are done once, however often they arrive. */
    FirstAnswers firstAnswers();

    /** Internal accounts that are made from a list. */
    MemberImports memberImports();

    /** How people like their pages. */
    PreferenceStore preferences();

    /** What was declared for business roles beyond the basic particulars. */
    Particulars particulars();

    /** Accounts that are to be deleted. */
    Deletions deletions();

    /** What is left to do of take-overs. */
    TakeOverStore takeOvers();

    /** Appeals for accounts that nobody can get into any more. */
    AppealStore appeals();

    /** What operators do with appeals. */
    AppealDesk appealDesk();

    /** Links that follow the approval of an appeal. */
    AppealLinks appealLinks();

    /** What no operator does alone. */
    FourEyes fourEyes();

    /** Enterprises and people as operators look for them. */
    Directory directory();
    /** Reviews of what no authority could confirm. */
    ReviewStore reviews();

    /** What operators do with reviews. */
    ReviewDesk reviewDesk();

    /** Limits that operators see and lift. */
    LimitDesk limitDesk();

    /** How often things happen. */
    Figures figures();
}
