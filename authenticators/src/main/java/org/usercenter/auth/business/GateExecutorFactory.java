package org.usercenter.auth.business;

import java.util.List;
import java.util.Optional;

import org.keycloak.Config;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;
import org.usercenter.auth.logout.SessionReviews;
import org.usercenter.auth.newpassword.AccountSessions;
import org.usercenter.storage.business.RolesWithdrawn;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.SuspensionChanged;
import org.usercenter.storage.member.AccessEnded;
import org.usercenter.storage.session.SessionsEnding;
import org.usercenter.storage.session.SystemsLeft;

/** Makes the client-policy executor {@code uc-business-gate}. */
public final class GateExecutorFactory implements ClientPolicyExecutorProviderFactory {

    @Override
    public ClientPolicyExecutorProvider<?> create(KeycloakSession session) {
        return new GateExecutor(session);
    }

    @Override
    public String getId() {
        return GateExecutor.ID;
    }

    @Override
    public String getHelpText() {
        return "Refuses tokens for a business system to users who have not passed its gate: without an opened role,"
                + " with a real-name level that is too low, or logged in in a way that no role accepts. Other clients are"
                + " let alone.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void init(Config.Scope config) {
        // Has no settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof GroupModel.GroupMemberLeaveEvent left && isOfMembers(left.getGroup())) {
                memberLeft(left);
            } else if (event instanceof AccessEnded ended) {
                new SessionReviews(ended.session(), ended.realm()).ofAllOpen(ended.userId());
            } else if (event instanceof SessionsEnding ending) {
                new AccountSessions(ending.session(), ending.realm()).endThose(ending.account(), ending.which());
            } else if (event instanceof SystemsLeft gone) {
                new AccountSessions(gone.session(), gone.realm()).endAt(gone.account(), gone.systems());
            } else if (event instanceof SuspensionChanged changed) {
                suspensionChanged(changed);
            } else if (event instanceof RolesWithdrawn withdrawn) {
                Gate.of(withdrawn.session()).forget();
                new SessionReviews(withdrawn.session(), withdrawn.realm())
                        .ofAccounts(withdrawn.userIds(), withdrawn.clientId());
            }
        });
    }

    private static void suspensionChanged(SuspensionChanged changed) {
        Gate.of(changed.session()).forget();
        if (changed.suspended()) {
            new SessionReviews(changed.session(), changed.realm())
                    .ofEnterprise(
                            changed.enterprise().mainAccountId(),
                            changed.enterprise().groupId());
        }
    }

    /** Keycloak knows no realm of the event in a job that has not said in which it works; tokens are refused all the same. */
    private static void memberLeft(GroupModel.GroupMemberLeaveEvent left) {
        Optional.ofNullable(left.getRealm()).ifPresent(realm -> new SessionReviews(left.getKeycloakSession(), realm)
                .ofAccounts(List.of(left.getUser().getId()), null));
    }

    /** Whether the group is one of those of an enterprise that hold its members. */
    static boolean isOfMembers(GroupModel group) {
        GroupModel parent = group.getParent();
        return parent != null && EnterpriseStore.MEMBERS.equals(parent.getName());
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
