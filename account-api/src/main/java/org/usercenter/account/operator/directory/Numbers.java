package org.usercenter.account.operator.directory;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.usercenter.account.call.Call;
import org.usercenter.account.member.MemberDocument;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.enterprise.Registrant;
import org.usercenter.storage.foureyes.NewProposal;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.member.MemberName;

/** Full numbers, decrypted; whoever asks has the right to. */
record Numbers(Call call) {

    /** Kind of the proposal to read one. */
    static final String KIND = "read-number";

    private static final String PERSON = "person";
    private static final String SEPARATOR = "/";
    /** Hexadecimal digits that tell one number from another. */
    private static final int DIGEST = 16;

    /** Whose number, and which. */
    record Held(String name, IdentityDocument document) {}

    /** What a proposal to read that one is about: of a number that takes its place nobody has spoken. */
    String part(@Nullable NumberPart of, Held held) {
        String digest = call.session()
                .getProvider(CryptoProvider.class)
                .index()
                .hash(KIND, held.document().indexValue())
                .substring(0, DIGEST);
        return (of == null ? PERSON : of.code()) + SEPARATOR + digest;
    }

    /** Whose number of an enterprise's a proposal is about; empty: an account's own. */
    static Optional<NumberPart> part(NewProposal wanted) {
        String part = String.valueOf(wanted.part());
        return NumberPart.of(part.substring(0, Math.max(0, part.indexOf(SEPARATOR))));
    }

    /** What a proposal is about; empty when it is not the same number any more. */
    Optional<Held> of(NewProposal wanted) {
        Optional<NumberPart> part = part(wanted);
        Optional<Held> held =
                part.isPresent() ? ofEnterprise(wanted.subjectId(), part.get()) : ofAccount(wanted.subjectId());
        return held.filter(present -> part(part.orElse(null), present).equals(wanted.part()));
    }

    Optional<Held> ofEnterprise(String groupId, NumberPart part) {
        return call.store()
                .enterprises()
                .findByGroup(call.realm(), groupId)
                .flatMap(found -> ofEnterprise(found, part));
    }

    private static Optional<Held> ofEnterprise(Enterprise enterprise, NumberPart part) {
        return switch (part) {
            case REPRESENTATIVE ->
                Optional.ofNullable(enterprise.particulars().representative())
                        .flatMap(found -> held(found.name().value(), found.document()));
            case HANDLER ->
                Optional.ofNullable(enterprise.particulars().registrant())
                        .map(Registrant::handler)
                        .flatMap(found -> held(found.name().value(), found.document()));
        };
    }

    private static Optional<Held> held(String name, @Nullable IdentityDocument document) {
        return Optional.ofNullable(document).map(found -> new Held(name, found));
    }

    Optional<Held> ofAccount(String userId) {
        return call.store()
                .persons()
                .find(call.realm(), userId)
                .map(person -> new Held(person.name().value(), person.document()))
                .or(() -> ofMember(userId));
    }

    private Optional<Held> ofMember(String userId) {
        UserModel user = call.session().users().getUserById(call.realm(), userId);
        return user == null
                ? Optional.empty()
                : call.store()
                        .identifiers()
                        .value(call.realm(), userId, IdentifierKind.MEMBER_ID_NUMBER)
                        .flatMap(MemberDocument::ofIndex)
                        .map(document -> new Held(MemberName.of(user), document));
    }
}
