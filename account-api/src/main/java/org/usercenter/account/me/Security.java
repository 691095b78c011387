package org.usercenter.account.me;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.usercenter.account.call.Call;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.EmailAddress;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.identity.MobileRegion;

/** Looks at how the caller's account is secured; changes nothing, which is the flow's business. */
record Security(Call call) {

    private static final String WECHAT = "wechat";
    private static final String GUANGDONG = "guangdong";

    SecurityView view() {
        UserModel user = call.caller().user();
        Optional<PasswordCredentialModel> password = user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst()
                .map(PasswordCredentialModel::createFromCredentialModel);
        return new SecurityView(
                new SecurityView.Mobile(mobile()),
                new SecurityView.Email(masked(user.getEmail()), user.getEmail() != null && user.isEmailVerified()),
                broker(WECHAT),
                broker(GUANGDONG),
                new SecurityView.Password(
                        user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE),
                        password.map(PasswordCredentialModel::getCreatedDate)
                                .map(millis -> Instant.ofEpochMilli(millis).toString())
                                .orElse(null)),
                call.store().certificates().ofAccount(call.realm(), user.getId()).size(),
                new SecurityView.Actions(
                        "uc-bind-mobile",
                        "uc-bind-email",
                        "uc-change-password",
                        "uc-bind-certificate",
                        "uc-real-name-upgrade",
                        "uc-open-business",
                        actions(WECHAT),
                        actions(GUANGDONG)));
    }

    private static SecurityView.BrokerActions actions(String alias) {
        return new SecurityView.BrokerActions("idp_link:" + alias, "uc-unbind-broker:" + alias);
    }

    /** The one to log in with, or that of the enterprise. */
    private @Nullable String mobile() {
        String userId = call.caller().id();
        return call.store()
                .identifiers()
                .value(call.realm(), userId, IdentifierKind.MOBILE)
                .or(() -> call.store().identifiers().value(call.realm(), userId, IdentifierKind.CONTACT_MOBILE))
                .map(mobile -> MobileNumber.parse(mobile, EnumSet.allOf(MobileRegion.class))
                        .masked())
                .orElse(null);
    }

    private SecurityView.Broker broker(String alias) {
        FederatedIdentityModel linked =
                call.session().users().getFederatedIdentity(call.realm(), call.caller().user(), alias);
        String label = linked == null ? null : linked.getUserName();
        return new SecurityView.Broker(
                linked != null,
                label == null || label.isBlank() ? null : label.substring(0, 1) + "***",
                call.session().identityProviders().getByAlias(alias) != null);
    }

    private static @Nullable String masked(@Nullable String email) {
        try {
            return email == null ? null : EmailAddress.parse(email).masked();
        } catch (InvalidIdentifierException e) {
            return "***";
        }
    }
}
