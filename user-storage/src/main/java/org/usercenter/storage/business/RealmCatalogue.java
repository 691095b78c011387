package org.usercenter.storage.business;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * Reads from the models, which Keycloak caches and keeps current on every node. What was parsed is kept by id together
 * with what it was parsed from, so that a change is noticed by comparing and needs no message between nodes; a mistake is
 * logged once for each content.
 */
public final class RealmCatalogue implements Catalogue {

    private static final Logger LOG = Logger.getLogger(RealmCatalogue.class);

    /** Ids of clients and roles that are gone stay behind; beyond this everything is parsed anew. */
    private static final int MAX_KEPT = 50_000;

    private final Map<String, Parsed<?>> parsed = new ConcurrentHashMap<>();

    private record Parsed<T>(List<Object> source, Optional<T> value) {}

    @Override
    public Optional<BusinessSystem> system(ClientModel client) {
        Map<String, String> attributes = client.getAttributes();
        String name = client.getName() == null || client.getName().isBlank() ? client.getClientId() : client.getName();
        return parsed(client.getId(), List.of(client.getClientId(), name, attributes), () -> reader(
                        "client " + client.getClientId())
                .system(client.getId(), client.getClientId(), name, attributes));
    }

    @Override
    public Stream<BusinessSystem> systems(RealmModel realm) {
        return realm.getClientsStream()
                .filter(ClientModel::isEnabled)
                .flatMap(client -> system(client).stream())
                .sorted(Comparator.comparingInt(BusinessSystem::order).thenComparing(BusinessSystem::clientId));
    }

    @Override
    public Stream<BusinessRole> roles(ClientModel client) {
        return client.getRolesStream()
                .flatMap(role -> role(role).stream())
                .sorted(Comparator.comparing((BusinessRole role) -> role.level().value())
                        .thenComparing(BusinessRole::name));
    }

    @Override
    public boolean isGated(ClientModel client) {
        return client.getRolesStream().anyMatch(role -> role(role).isPresent());
    }

    @Override
    public Optional<BusinessRole> role(RoleModel role) {
        Map<String, List<String>> attributes = role.getAttributes();
        return parsed(role.getId(), List.of(role.getName(), attributes), () -> reader("role " + role.getName())
                .role(role.getId(), role.getName(), attributes));
    }

    @SuppressWarnings("unchecked") // an id is that of a client or that of a role
    private <T> Optional<T> parsed(String id, List<Object> source, Supplier<Optional<T>> parser) {
        @Nullable Parsed<?> known = parsed.get(id);
        if (known != null && known.source().equals(source)) {
            return (Optional<T>) known.value();
        }
        Optional<T> value = parser.get();
        if (parsed.size() >= MAX_KEPT) {
            parsed.clear();
        }
        parsed.put(id, new Parsed<>(source.stream().map(RealmCatalogue::copied).toList(), value));
        return value;
    }

    private static Object copied(Object part) {
        return part instanceof Map<?, ?> attributes ? new HashMap<>(attributes) : part;
    }

    private static CatalogueReader reader(String where) {
        return new CatalogueReader(mistake -> LOG.warnf("Business catalogue, %s: %s", where, mistake));
    }
}
