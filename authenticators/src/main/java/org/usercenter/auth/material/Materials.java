package org.usercenter.auth.material;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.DocumentStore;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.document.StoredDocument;

/** The materials part of a page of a flow. */
public final class Materials {

    /** Name of the page's fields for materials, before the code of the kind. */
    public static final String FIELD = "material-";

    private static final String MISSING = "uc.material.error.missing";
    private static final long MEGABYTE = 1024L * 1024;

    private final KeycloakSession keycloak;
    private final RealmModel realm;
    private final MaterialSitting sitting;

    private Materials(KeycloakSession keycloak, RealmModel realm, AuthenticationSessionModel session) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.sitting = new MaterialSitting(session);
    }

    /** Those of the flow that runs. */
    public static Materials of(AuthenticationFlowContext context) {
        return new Materials(context.getSession(), context.getRealm(), context.getAuthenticationSession());
    }

    /** Those of the required action that runs. */
    public static Materials of(RequiredActionContext context) {
        return new Materials(context.getSession(), context.getRealm(), context.getAuthenticationSession());
    }

    /**
     * To be run after the flow was reset for going back in it: the same person goes on, with what was sent. After every other
     * reset it may be somebody else.
     */
    public static Runnable carryOver(AuthenticationSessionModel session) {
        String place = session.getAuthNote(MaterialSitting.PLACE_NOTE);
        return () -> {
            if (place != null) {
                session.setAuthNote(MaterialSitting.PLACE_NOTE, place);
            }
        };
    }

    /**
     * Puts them on a page, which asks for them from then on. What was sent before is shown, and stays as long as the
     * session.
     *
     * @param asked kinds in the order of the page, with whether each has to be there
     */
    public void show(LoginFormsProvider page, Map<DocumentKind, Boolean> asked) {
        sitting.ask(asked.keySet());
        keepAlive();
        Map<DocumentKind, StoredDocument> kept = kept();
        List<Map<String, Object>> slots = new ArrayList<>();
        asked.forEach((kind, needed) -> slots.add(slot(kind, needed, Optional.ofNullable(kept.get(kind)))));
        page.setAttribute("materials", slots)
                .setAttribute("materialUrl", MaterialResource.url(keycloak))
                .setAttribute("materialClient", sitting.clientId())
                .setAttribute("materialTab", sitting.tab())
                .setAttribute("materialMaxBytes", maxBytes())
                .setAttribute("materialMegabytes", maxBytes() / MEGABYTE)
                .setAttribute("materialErrorCodes", MaterialRefusal.CODES);
    }

    /** What was sent stays as long as the session, which a page of the flow has just been shown in. */
    public void keepAlive() {
        if (!sitting.hasPlace()) {
            return;
        }
        inStore(store -> {
            store.extend(realm, place(), MaterialSitting.end(realm));
            return true;
        });
    }

    private long maxBytes() {
        ProviderFactory<RealmResourceProvider> factory = keycloak.getKeycloakSessionFactory()
                .getProviderFactory(RealmResourceProvider.class, MaterialResource.PROVIDER);
        return ((MaterialResourceFactory) factory).config().maxBytes();
    }

    private static Map<String, Object> slot(DocumentKind kind, boolean needed, Optional<StoredDocument> kept) {
        Map<String, Object> slot = new LinkedHashMap<>();
        slot.put("kind", kind.code());
        slot.put("needed", needed);
        kept.ifPresent(document -> {
            slot.put("id", document.id().value());
            slot.put("media", document.media().code());
        });
        return slot;
    }

    /** Whether one of that kind was sent. */
    public boolean has(DocumentKind kind) {
        return kept().containsKey(kind);
    }

    /** A message at each field whose document has to be there and is not. */
    public List<FormMessage> missing(Collection<DocumentKind> needed) {
        Map<DocumentKind, StoredDocument> kept = kept();
        return needed.stream()
                .filter(kind -> !kept.containsKey(kind))
                .map(kind -> new FormMessage(FIELD + kind.code(), MISSING))
                .toList();
    }

    /** Where they are until there is an account, to be given to {@link DocumentStore#assign}. */
    public DraftPlace place() {
        return sitting.place();
    }

    private Map<DocumentKind, StoredDocument> kept() {
        Map<DocumentKind, StoredDocument> kept = new LinkedHashMap<>();
        inStore(store -> store.ofDraft(realm, place())).forEach(document -> kept.put(document.kind(), document));
        return kept;
    }

    /** In a transaction of its own: the request may go on to ask somebody outside, and holds no connection meanwhile. */
    private <R> R inStore(Function<DocumentStore, R> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                keycloak.getKeycloakSessionFactory(),
                keycloak.getContext(),
                job -> work.apply(job.getProvider(UserCenterStore.class).documents()),
                "look for materials");
    }
}
