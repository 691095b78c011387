package org.usercenter.account.enterprise;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Call;
import org.usercenter.storage.deletion.PendingDeletion;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.NewEnterprise;
import org.usercenter.storage.realname.RealNameStanding;

/** What is seen of an enterprise: its name by all its members, its people and contact by the main account and by operators. */
public record EnterpriseViews(Call call) {

    /**
     * An enterprise as somebody sees it.
     *
     * @param all whether its people and contact too, masked
     */
    public EnterpriseView view(Enterprise enterprise, boolean all) {
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
                all ? EnterpriseView.Representative.of(particulars.representative()) : null,
                all ? EnterpriseView.Handler.of(particulars.registrant()) : null,
                all ? EnterpriseView.Contact.of(particulars.contact()) : null,
                all ? mainAccount(enterprise.mainAccountId()) : null,
                closesOn(enterprise));
    }

    /** Day on which it is closed at the earliest; ISO 8601; null: it stays. */
    public @Nullable String closesOn(Enterprise enterprise) {
        return call.store()
                .deletions()
                .find(call.realm(), enterprise.mainAccountId())
                .filter(pending ->
                        pending.closing() != null && pending.closing().groupId().equals(enterprise.groupId()))
                .map(pending -> PendingDeletion.day(pending.earliest(Instant.ofEpochMilli(Time.currentTimeMillis()))))
                .orElse(null);
    }

    private EnterpriseView.@Nullable MainAccount mainAccount(String userId) {
        return Optional.ofNullable(call.session().users().getUserById(call.realm(), userId))
                .map(UserModel::getUsername)
                .map(EnterpriseView.MainAccount::new)
                .orElse(null);
    }
}
