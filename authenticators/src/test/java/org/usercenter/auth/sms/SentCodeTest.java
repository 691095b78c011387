package org.usercenter.auth.sms;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;
import org.usercenter.storage.crypto.FieldCipher;
import org.usercenter.storage.identity.MobileNumber;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
class SentCodeTest {
    private static final MobileNumber MOBILE = MobileNumber.parse("13800138000");

    private final Map<Object, Object> notes = new HashMap<>();
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final SentCode sent = new SentCode(session(), new Base64Cipher(), () -> now);

    @Test
    void theMobileIsRememberedForThePage() {
        assertThat(sent.mobile()).isEmpty();

        sent.remember(MOBILE, 300);

        assertThat(sent.mobile()).contains(MOBILE.value());
    }

    @Test
    void theSessionHoldsTheMobileEncryptedOnly() {
        sent.remember(MOBILE, 300);

        assertThat(notes.toString()).doesNotContain("13800138000").contains("sealed:");
    }

    @Test
    void theCodeLivesUntilItsEnd() {
        sent.remember(MOBILE, 300);
        now = now.plusSeconds(299);
        assertThat(sent.alive()).isTrue();

        now = now.plusSeconds(1);

        assertThat(sent.alive()).isFalse();
    }

    @Test
    void aCodeOfNoUseLeavesTheMobileOnThePage() {
        sent.remember(MOBILE, 300);

        sent.end();

        assertThat(sent.alive()).isFalse();
        assertThat(sent.mobile()).contains(MOBILE.value());
    }

    private AuthenticationSessionModel session() {
        RootAuthenticationSessionModel root = (RootAuthenticationSessionModel) Proxy.newProxyInstance(
                RootAuthenticationSessionModel.class.getClassLoader(),
                new Class<?>[] {RootAuthenticationSessionModel.class},
                (proxy, method, args) -> "browser-1");
        return (AuthenticationSessionModel) Proxy.newProxyInstance(
                AuthenticationSessionModel.class.getClassLoader(),
                new Class<?>[] {AuthenticationSessionModel.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getParentSession" -> root;
                    case "getTabId" -> "tab-1";
                    case "getAuthNote" -> notes.get(args[0]);
                    case "setAuthNote" -> notes.put(args[0], args[1]);
                    case "removeAuthNote" -> notes.remove(args[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Hides little, but nothing can be read at a glance. */
    private static final class Base64Cipher implements FieldCipher {
        @Override
        public String encrypt(String plain, String context) {
            return "sealed:" + Base64.getEncoder().encodeToString((context + "\n" + plain).getBytes(UTF_8));
        }

        @Override
        public String decrypt(String sealed, String context) {
            String opened = new String(Base64.getDecoder().decode(sealed.substring("sealed:".length())), UTF_8);
            assertThat(opened).startsWith(context + "\n");
            return opened.substring(context.length() + 1);
        }

        @Override
        public String activePrefix() {
            return "sealed:";
        }
    }
}
