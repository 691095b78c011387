package org.usercenter.account.enterprise;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Right;
import org.usercenter.account.scope.EnterpriseScope;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.enterprise.Handler;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.enterprise.NewEnterprise;
import org.usercenter.storage.enterprise.Registrant;
import org.usercenter.storage.identity.EmailAddress;
import org.usercenter.storage.realname.RealNameStanding;

/** What members see of their enterprise: its name all of them, its people and contact the main account alone. */
record EnterpriseViews(EnterpriseScope scope) {

    EnterpriseView view(Enterprise enterprise) {
        Call call = scope.call();
        boolean all = scope.has(Right.ENTERPRISE);
        NewEnterprise particulars = enterprise.particulars();
        RealNameStanding standing = call.store().realNames().standing(call.realm(), enterprise.mainAccountId());
        return new EnterpriseView(
                enterprise.groupId(),
                particulars.uscc().value(),
                particulars.name().value(),
                particulars.type(),
                standing.level().value(),
                standing.way(),
                standing.since() == null ? null : standing.since().toString(),
                particulars.address(),
                particulars.validUntil() == null
                        ? null
                        : particulars.validUntil().toString(),
                all ? representative(particulars.representative()) : null,
                all ? handler(particulars.registrant()) : null,
                all ? contact(particulars.contact()) : null,
                all ? mainAccount(enterprise.mainAccountId()) : null);
    }

    private static EnterpriseView.@Nullable Representative representative(
            @Nullable LegalRepresentative representative) {
        if (representative == null) {
            return null;
        }
        return new EnterpriseView.Representative(
                representative.name().value(),
                representative.document() == null
                        ? null
                        : representative.document().type().code(),
                representative.document() == null
                        ? null
                        : representative.document().masked());
    }

    private static EnterpriseView.@Nullable Handler handler(@Nullable Registrant registrant) {
        Handler handler = registrant == null ? null : registrant.handler();
        return handler == null
                ? null
                : new EnterpriseView.Handler(
                        handler.name().value(),
                        handler.document().type().code(),
                        handler.document().masked(),
                        handler.mobile().masked());
    }

    private static EnterpriseView.Contact contact(EnterpriseContact contact) {
        return new EnterpriseView.Contact(
                contact.mobile() == null ? null : contact.mobile().masked(),
                contact.email() == null ? null : new EmailAddress(contact.email()).masked(),
                contact.address(),
                contact.postcode());
    }

    private EnterpriseView.@Nullable MainAccount mainAccount(String userId) {
        Call call = scope.call();
        return Optional.ofNullable(call.session().users().getUserById(call.realm(), userId))
                .map(UserModel::getUsername)
                .map(EnterpriseView.MainAccount::new)
                .orElse(null);
    }
}
