package org.usercenter.auth.registration;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;
import org.usercenter.storage.crypto.FieldCipher;
import org.usercenter.storage.limit.RateLimit;

/** Small stand-ins for what surrounds a registration. */
final class Fakes {

    private Fakes() {}

    /** The notes of an authentication session, and nothing else of it. */
    static final class Session {

        final Map<String, String> notes = new HashMap<>();
        final AuthenticationSessionModel model;

        Session(String rootId, String tabId) {
            RootAuthenticationSessionModel root =
                    proxy(RootAuthenticationSessionModel.class, (p, method, args) -> switch (method.getName()) {
                        case "getId" -> rootId;
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
            this.model = proxy(AuthenticationSessionModel.class, (p, method, args) -> switch (method.getName()) {
                case "getParentSession" -> root;
                case "getTabId" -> tabId;
                case "getAuthNote" -> notes.get((String) args[0]);
                case "setAuthNote" -> {
                    notes.put((String) args[0], (String) args[1]);
                    yield null;
                }
                case "removeAuthNote" -> {
                    notes.remove((String) args[0]);
                    yield null;
                }
                default -> throw new UnsupportedOperationException(method.getName());
            });
        }

        /** A flow that, when it is reset, forgets all notes as Keycloak's does. */
        AuthenticationFlowContext flow() {
            return proxy(AuthenticationFlowContext.class, (p, method, args) -> switch (method.getName()) {
                case "resetFlow" -> {
                    notes.clear();
                    ((Runnable) args[0]).run();
                    yield null;
                }
                default -> throw new UnsupportedOperationException(method.getName());
            });
        }
    }

    /** Hides nothing, but gives a text back only for the context it was made for. */
    static final class Cipher implements FieldCipher {

        @Override
        public String encrypt(String plain, String context) {
            return Base64.getEncoder().encodeToString((context + "\n" + plain).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String decrypt(String sealed, String context) {
            String opened = new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8);
            return opened.startsWith(context + "\n") ? opened.substring(context.length() + 1) : "not for here";
        }

        @Override
        public String activePrefix() {
            return "";
        }
    }

    /** A realm in which some login names are taken and passwords need eight characters. */
    static final class Rules implements AccountRules {

        final Set<String> takenNames = new HashSet<>();
        final List<String> encoded = new ArrayList<>();

        @Override
        public List<FormMessage> check(String loginName, @Nullable String email) {
            return takenNames.contains(loginName)
                    ? List.of(new FormMessage("username", KeycloakAccountRules.USERNAME_TAKEN))
                    : List.of();
        }

        @Override
        public Optional<FormMessage> checkPassword(@Nullable String loginName, String password) {
            return password.length() < 8
                    ? Optional.of(new FormMessage("password", "invalidPasswordMinLengthMessage", 8))
                    : Optional.empty();
        }

        @Override
        public String encode(String password) {
            encoded.add(password);
            return "hash-" + encoded.size();
        }
    }

    /** Counts for good: no window ends. */
    static final class Counts implements Quota.Counters {

        private final Map<String, Integer> uses = new HashMap<>();

        @Override
        public boolean tryAcquire(RateLimit limit, String subject) {
            String key = limit.name() + " " + subject;
            if (uses.getOrDefault(key, 0) >= limit.max()) {
                return false;
            }
            uses.merge(key, 1, Integer::sum);
            return true;
        }

        @Override
        public void giveBack(RateLimit limit, String subject) {
            uses.merge(limit.name() + " " + subject, -1, Integer::sum);
        }
    }

    /** The information page, filled in without a mistake. */
    static MultivaluedMap<String, String> form() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("name", "张三");
        form.putSingle("documentType", "resident-id");
        form.putSingle("documentNumber", "11010519491231002X");
        form.putSingle("documentValidUntil", "2035-06-30");
        form.putSingle("mobile", "138 0013 8000");
        form.putSingle("email", "Zhang.San@Example.com");
        form.putSingle("username", "ZhangSan");
        form.putSingle("password", "correct horse");
        form.putSingle("password-confirm", "correct horse");
        return form;
    }

    static String json(Object value) {
        try {
            return JsonSerialization.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
