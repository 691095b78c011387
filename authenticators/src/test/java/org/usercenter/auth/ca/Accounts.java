package org.usercenter.auth.ca;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.EnterpriseContact;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.enterprise.NewEnterprise;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.Person;
import org.usercenter.storage.person.PersonStore;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

/** A realm's accounts, as far as it is about whose certificates they may have. */
final class Accounts {

    final RealmModel realm = proxy(RealmModel.class, Map.of());

    private final Map<String, UserModel> users = new HashMap<>();
    private final Map<String, Enterprise> mainAccounts = new HashMap<>();
    private final Map<String, Enterprise> internalAccounts = new HashMap<>();
    private final Map<String, Person> persons = new HashMap<>();
    private final Map<String, String> memberNumbers = new HashMap<>();

    /** An account of which nothing but its names is known. */
    UserModel add(String id, @Nullable String firstName, @Nullable String lastName) {
        Map<String, Object> answers = new HashMap<>(Map.of("getId", id, "getUsername", id));
        answers.put("getFirstName", firstName);
        answers.put("getLastName", lastName);
        // No roles and no groups.
        UserModel user = proxy(
                UserModel.class,
                (p, method, args) ->
                        method.getReturnType() == Stream.class ? Stream.empty() : answers.get(method.getName()));
        users.put(id, user);
        return user;
    }

    UserModel mainAccount(String id, Uscc uscc) {
        NewEnterprise particulars = new NewEnterprise(
                uscc,
                EnterpriseName.parse("示例合作社"),
                "other",
                null,
                null,
                new LegalRepresentative(PersonName.parse("李四"), null),
                new EnterpriseContact(null, null, null, null),
                new Consent("2026-11", Instant.EPOCH));
        mainAccounts.put(id, new Enterprise("group-" + id, id, particulars, RealNameLevel.CERTIFIED, ReviewState.NONE));
        return add(id, null, null);
    }

    UserModel person(String id, IdentityDocument document) {
        persons.put(
                id,
                new Person(
                        id,
                        PersonName.parse("张三"),
                        document,
                        null,
                        RealNameLevel.VERIFIED,
                        ReviewState.NONE,
                        new Consent("2026-11", Instant.EPOCH)));
        return add(id, null, null);
    }

    /** An internal account of a main account's enterprise. */
    UserModel member(String id, String mainAccount, @Nullable IdentityDocument document) {
        internalAccounts.put(
                id, Optional.ofNullable(mainAccounts.get(mainAccount)).orElseThrow());
        if (document != null) {
            memberNumbers.put(id, document.indexValue());
        }
        return add(id, "三", "张");
    }

    void leave(String member) {
        internalAccounts.remove(member);
    }

    void remove(String account) {
        users.remove(account);
    }

    @Nullable
    UserModel byId(String id) {
        return users.get(id);
    }

    UserCenterStore store() {
        EnterpriseStore enterprises = proxy(EnterpriseStore.class, (p, method, args) -> switch (method.getName()) {
            case "findByMainAccount" -> Optional.ofNullable(mainAccounts.get((String) args[1]));
            case "findByInternalAccount" -> Optional.ofNullable(internalAccounts.get((String) args[1]));
            default -> throw new UnsupportedOperationException(method.getName());
        });
        PersonStore people = proxy(PersonStore.class, (p, method, args) -> switch (method.getName()) {
            case "find" -> Optional.ofNullable(persons.get((String) args[1]));
            default -> throw new UnsupportedOperationException(method.getName());
        });
        IdentifierStore identifiers = proxy(IdentifierStore.class, (p, method, args) -> switch (method.getName()) {
            case "value" ->
                args[2] == IdentifierKind.MEMBER_ID_NUMBER
                        ? Optional.ofNullable(memberNumbers.get((String) args[1]))
                        : Optional.empty();
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return proxy(
                UserCenterStore.class,
                Map.of("enterprises", enterprises, "persons", people, "identifiers", identifiers));
    }

    /** Answers calls by the method's name; an unexpected call fails. */
    static <T> T proxy(Class<T> type, Map<String, ?> answers) {
        return proxy(type, (p, method, args) -> {
            if (!answers.containsKey(method.getName())) {
                throw new UnsupportedOperationException(method.getName());
            }
            return answers.get(method.getName());
        });
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
