package org.usercenter.account;

import java.util.List;

import jakarta.ws.rs.Path;

import org.usercenter.account.call.Call;
import org.usercenter.account.operator.AppealsResource;
import org.usercenter.account.operator.MaterialViewings;
import org.usercenter.account.operator.OperatorScope;
import org.usercenter.account.operator.ReviewsResource;
import org.usercenter.account.operator.ca.CaEnabling;
import org.usercenter.account.operator.ca.TrustedCasResource;
import org.usercenter.account.operator.catalogue.CatalogueResource;
import org.usercenter.account.operator.directory.FoundEnterprisesResource;
import org.usercenter.account.operator.directory.FoundPersonsResource;
import org.usercenter.account.operator.directory.FullNumbersResource;
import org.usercenter.account.operator.directory.NumberReading;
import org.usercenter.account.operator.figures.FiguresResource;
import org.usercenter.account.operator.foureyes.ProposalsResource;
import org.usercenter.account.servicedesk.AccountsResource;
import org.usercenter.account.servicedesk.KeyRemoving;
import org.usercenter.storage.document.view.DocumentViewer;

/** Under {@code /v1/operator}. */
public final class OperatorResource {

    private final OperatorScope scope;
    private final DocumentViewer viewer;

    /**
     * For one request.
     *
     * @param viewer that of the server
     */
    public OperatorResource(Call call, DocumentViewer viewer) {
        this.scope = new OperatorScope(call);
        this.viewer = viewer;
    }

    /** Appeals of those who cannot get into their account any more. */
    @Path("appeals")
    public AppealsResource appeals() {
        return new AppealsResource(scope);
    }

    /** Enterprises, to look for and to suspend. */
    @Path("enterprises")
    public FoundEnterprisesResource enterprises() {
        return new FoundEnterprisesResource(scope);
    }

    /** Natural persons and internal accounts, to look for. */
    @Path("persons")
    public FoundPersonsResource persons() {
        return new FoundPersonsResource(scope);
    }

    /** What operators propose to each other. */
    @Path("proposals")
    public ProposalsResource proposals() {
        return new ProposalsResource(
                scope, List.of(new NumberReading(scope), new CaEnabling(scope), new KeyRemoving(scope)));
    }

    /** Authorities whose certificates are trusted. */
    @Path("cas")
    public TrustedCasResource cas() {
        return new TrustedCasResource(scope);
    }

    /** What people read of business systems, and what these ask for. */
    @Path("catalogue")
    public CatalogueResource catalogue() {
        return new CatalogueResource(scope);
    }

    /** Full numbers, for whoever has another operator's consent. */
    @Path("numbers")
    public FullNumbersResource numbers() {
        return new FullNumbersResource(scope);
    }

    /** Reviews of registrations that no authority could confirm. */
    @Path("reviews")
    public ReviewsResource reviews() {
        return new ReviewsResource(scope);
    }

    /** Accounts, for the service desk. */
    @Path("accounts")
    public AccountsResource accounts() {
        return new AccountsResource(scope);
    }

    /** How often things happen. */
    @Path("figures")
    public FiguresResource figures() {
        return new FiguresResource(scope);
    }

    /** Looks at materials of appeals and reviews. */
    @Path("viewings")
    public MaterialViewings viewings() {
        return new MaterialViewings(scope, viewer);
    }
}
