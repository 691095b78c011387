package org.usercenter.auth.business;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.business.Particular;
import org.usercenter.storage.document.DocumentKind;

/**
 * What the page of the particulars asks for.
 *
 * @param acting whose particulars they are
 * @param particulars in the order of the page
 * @param needed whether all have to be there; otherwise what is left empty stays as it is
 * @param present what is declared already, by its code, as its holder may see it; empty when all are missing
 */
record AskedParticulars(
        ActingIdentity acting, List<Particular> particulars, boolean needed, Map<String, String> present) {

    /** Before a system is entered what is missing there, or else what was asked to be corrected; empty: nothing. */
    static Optional<AskedParticulars> of(RequiredActionContext context) {
        return missing(context).or(() -> ofRequest(context));
    }

    private static Optional<AskedParticulars> missing(RequiredActionContext context) {
        KeycloakSession session = context.getSession();
        Verdict verdict = Gate.of(session).check(Entry.of(session, context.getAuthenticationSession()));
        return verdict instanceof Verdict.ParticularsMissing missing
                        && CompleteProfile.canComplete(context.getRealm(), missing)
                ? Optional.of(new AskedParticulars(missing.acting(), known(missing.missing()), true, Map.of()))
                : Optional.empty();
    }

    private static Optional<AskedParticulars> ofRequest(RequiredActionContext context) {
        boolean requested =
                CompleteProfile.ID.equals(context.getAuthenticationSession().getClientNote(Constants.KC_ACTION));
        return requested
                ? new Opening(context.getSession())
                        .identities(context.getUser().getId()).stream()
                                .filter(identity -> identity.type() != AccountType.MEMBER)
                                .findFirst()
                                .map(identity -> ofAll(context, identity))
                : Optional.empty();
    }

    /** What the holder's roles in all systems ask for, and whatever else was declared. */
    private static AskedParticulars ofAll(RequiredActionContext context, ActingIdentity identity) {
        UserCenterStore store = context.getSession().getProvider(UserCenterStore.class);
        RealmModel realm = context.getRealm();
        Map<Particular, String> declared = store.particulars().values(realm, identity.particularsId());
        Set<Particular> all = EnumSet.noneOf(Particular.class);
        all.addAll(declared.keySet());
        store.grants().all(realm, identity.holder()).values().stream()
                .flatMap(Set::stream)
                .map(realm::getRoleById)
                .filter(Objects::nonNull)
                .flatMap(role -> store.catalogue().role(role).stream())
                .forEach(role -> all.addAll(known(role.particulars())));
        Map<String, String> present = new LinkedHashMap<>();
        declared.forEach((particular, value) -> present.put(particular.code(), particular.masked(value)));
        return new AskedParticulars(identity, List.copyOf(all), false, present);
    }

    private static List<Particular> known(List<String> codes) {
        return codes.stream().flatMap(code -> Particular.ofCode(code).stream()).toList();
    }

    /** Those that are typed. */
    List<Particular> texts() {
        return particulars.stream()
                .filter(particular -> particular.document().isEmpty())
                .toList();
    }

    /** Those that are uploaded. */
    Map<Particular, DocumentKind> documents() {
        Map<Particular, DocumentKind> documents = new EnumMap<>(Particular.class);
        particulars.forEach(particular -> particular.document().ifPresent(kind -> documents.put(particular, kind)));
        return documents;
    }

    /** Codes of the kinds of documents that were sent before. */
    List<String> kept() {
        return documents().entrySet().stream()
                .filter(document -> present.containsKey(document.getKey().code()))
                .map(document -> document.getValue().code())
                .toList();
    }

    /** Without what is declared. */
    @Override
    public String toString() {
        return "AskedParticulars" + particulars;
    }
}
