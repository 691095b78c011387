package org.usercenter.auth.takeover;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.Person;
import org.usercenter.storage.person.PersonStore;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.RealNameStore;
import org.usercenter.storage.realname.ReviewState;

import static org.assertj.core.api.Assertions.assertThat;

/** The name that a new holder types, because what he proved tells none. */
@Tag("L2")
class TypedNameTest {
    private RealNameLevel reached = RealNameLevel.REGISTERED;

    @Test
    void takesThePlaceOfOneThatNobodyHasChecked() {
        assertThat(accepts("李四")).isTrue();
        assertThat(accepts("张三")).isTrue();
    }

    @Test
    void mustBeTheOneThatAnAuthorityHasConfirmedWithTheNumber() {
        reached = RealNameLevel.VERIFIED;

        assertThat(accepts("李四")).isFalse();
        assertThat(accepts("张三")).isTrue();
    }

    private boolean accepts(String typed) {
        Person person = new Person(
                "human",
                PersonName.parse("张三"),
                IdentityDocument.parse(DocumentType.RESIDENT_ID, "11010519491231002X"),
                null,
                reached,
                ReviewState.NONE,
                new Consent("2026-11", Instant.EPOCH));
        PersonStore persons = fake(PersonStore.class, (p, method, args) -> Optional.of(person));
        RealNameStore realNames = fake(RealNameStore.class, (p, method, args) -> reached);
        UserCenterStore store = fake(UserCenterStore.class, (p, method, args) -> switch (method.getName()) {
            case "persons" -> persons;
            case "realNames" -> realNames;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return ContestedAccount.accepts(
                store, fake(RealmModel.class, (p, method, args) -> null), "human", PersonName.parse(typed));
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
