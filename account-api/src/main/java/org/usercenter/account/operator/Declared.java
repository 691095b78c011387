package org.usercenter.account.operator;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Call;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.Handler;
import org.usercenter.storage.enterprise.LegalRepresentative;
import org.usercenter.storage.enterprise.Registrant;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.person.Person;

/**
 * What an account has declared of itself.
 *
 * @param enterprise whose main account it is; null: of none
 * @param person null: it is none
 */
public record Declared(@Nullable Enterprise enterprise, @Nullable Person person) {

    /** Of an account; nothing, if it is neither. */
    public static Declared of(Call call, String userId) {
        return new Declared(
                call.store()
                        .enterprises()
                        .findByMainAccount(call.realm(), userId)
                        .orElse(null),
                call.store().persons().find(call.realm(), userId).orElse(null));
    }

    /**
     * A document whose image is among the materials.
     *
     * @param whose {@code person}, {@code representative} or {@code handler}
     */
    public record Shown(String whose, IdentityDocument document) {}

    /** That of whoever registered; empty: nobody knows who did. */
    public Optional<Shown> shown() {
        if (enterprise == null) {
            return Optional.ofNullable(person).map(each -> new Shown("person", each.document()));
        }
        Registrant registrant = enterprise.particulars().registrant();
        if (registrant == null) {
            return Optional.empty();
        }
        Handler handler = registrant.handler();
        return handler != null
                ? Optional.of(new Shown("handler", handler.document()))
                : representative().map(document -> new Shown("representative", document));
    }

    /** Of everybody who is named. */
    public Stream<IdentityDocument> documents() {
        Registrant registrant =
                enterprise == null ? null : enterprise.particulars().registrant();
        return Stream.of(
                        Optional.ofNullable(person).map(Person::document),
                        representative(),
                        Optional.ofNullable(registrant).map(Registrant::handler).map(Handler::document))
                .flatMap(Optional::stream);
    }

    private Optional<IdentityDocument> representative() {
        return Optional.ofNullable(enterprise)
                .map(each -> each.particulars().representative())
                .map(LegalRepresentative::document);
    }

    /** Last day of what a level stands for; null: no end. */
    @Nullable
    LocalDate validUntil() {
        return enterprise != null
                ? enterprise.particulars().validUntil()
                : Objects.requireNonNull(person, "Nothing is declared").documentValidUntil();
    }

    /** Nothing is declared: an internal account, or none of the user center's. */
    boolean isEmpty() {
        return enterprise == null && person == null;
    }
}
