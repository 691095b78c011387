package org.usercenter.storage.deletion;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.MessageKind;
import org.usercenter.storage.message.NewMessage;

/**
 * Tells the members of an enterprise that it is to be closed, or stays (单位注销告知): work of the server, of which each transaction does a
 * page of members and leaves the rest to the next. Each member is told once, however often the work is begun.
 *
 * @param batch members a transaction
 */
public record ClosingNews(UserCenterStore store, RealmModel realm, int batch) {

    /** Kind of the work. */
    public static final String KIND = "closing.news";

    /** Members a transaction. */
    public static final int BATCH = 200;

    private static final String GROUP = "group";
    private static final String ENTERPRISE = "enterprise";
    /** In epoch milliseconds. */
    static final String DUE = "due";

    private static final String AFTER = "after";
    /** Absent in what the version before has written: the main account. */
    private static final String HOLDER = "holder";

    /**
     * The work, written in the transaction of what it tells of. It is the main account's of that moment: a holder who is that no more
     * can be removed with all that is his.
     *
     * @param holder user id of who wished the closing, who reads of it otherwise
     * @param due when it is closed; null: it stays
     */
    static NewMessage of(Enterprise closed, String holder, @Nullable Instant due) {
        Map<String, String> parameters = new HashMap<>(Map.of(
                GROUP, closed.groupId(), ENTERPRISE, closed.particulars().name().value(), HOLDER, holder));
        if (due != null) {
            parameters.put(DUE, String.valueOf(due.toEpochMilli()));
        }
        return NewMessage.background(closed.mainAccountId(), KIND, parameters, null);
    }

    /**
     * Whether a copy tells of a deletion or a closing that is not to be any more, or not on that day: whoever reads it after
     * the news that the account or enterprise stays would believe the wrong one.
     */
    public static boolean isOutdated(UserCenterStore store, RealmModel realm, Delivery copy) {
        @Nullable String due = copy.parameters().get(DUE);
        if (due == null) {
            return false;
        }
        @Nullable String group = copy.parameters().get(GROUP);
        Optional<String> account = group == null
                ? Optional.of(copy.userId())
                : store.enterprises().findByGroup(realm, group).map(Enterprise::mainAccountId);
        return account.flatMap(of -> store.deletions().find(realm, of))
                .filter(pending -> isDue(pending, due))
                .isEmpty();
    }

    private static boolean isDue(PendingDeletion pending, String due) {
        return !pending.held() && pending.dueAt().toEpochMilli() == Long.parseLong(due);
    }

    /** Tells some members, in the transaction of the caller; nothing when another attempt has done so, or it is news no more. */
    public void tell(Delivery work) {
        Map<String, String> parameters = work.parameters();
        String holder = parameters.getOrDefault(HOLDER, work.userId());
        // Whoever takes the closing back or wishes one comes before this or after it: nobody reads the older last.
        Stream.of(holder, work.userId()).distinct().sorted().forEach(store.takeOvers()::holdAccount);
        if (!store.outbox().finish(work)) {
            return;
        }
        @Nullable String due = parameters.get(DUE);
        if (due == null
                ? isClosing(holder, parameters) || isClosing(work.userId(), parameters)
                : !isNews(holder, due)) {
            return;
        }
        List<String> members =
                store.memberships().members(realm, parameters.getOrDefault(GROUP, ""), parameters.get(AFTER), batch);
        members.stream().filter(member -> !member.equals(holder)).forEach(member -> store.outbox()
                .write(realm, news(member, parameters, due)));
        if (members.size() == batch) {
            Map<String, String> rest = new HashMap<>(parameters);
            rest.put(AFTER, members.get(batch - 1));
            store.outbox().write(realm, NewMessage.background(work.userId(), KIND, rest, null));
        }
    }

    /** A wish of the account's own, without the enterprise, is no news to its members. */
    private boolean isClosing(String account, Map<String, String> work) {
        return store.deletions()
                .find(realm, account)
                .map(PendingDeletion::closing)
                .filter(closing -> closing.groupId().equals(work.get(GROUP)))
                .isPresent();
    }

    private boolean isNews(String holder, String due) {
        return store.deletions()
                .find(realm, holder)
                .filter(each -> isDue(each, due))
                .isPresent();
    }

    private static NewMessage news(String member, Map<String, String> work, @Nullable String due) {
        MessageKind kind = due == null ? MessageKind.MEMBER_STAYS : MessageKind.MEMBER_CLOSING;
        Map<String, String> parameters = new HashMap<>(Map.of(ENTERPRISE, work.getOrDefault(ENTERPRISE, "")));
        if (due != null) {
            parameters.put(GROUP, work.getOrDefault(GROUP, ""));
            parameters.put(DUE, due);
            parameters.put("date", PendingDeletion.day(Instant.ofEpochMilli(Long.parseLong(due))));
        }
        return new NewMessage(
                member,
                kind.code(),
                Set.of(Destination.of(Channel.PAGE), Destination.of(Channel.EMAIL)),
                parameters,
                kind.isSecurity());
    }
}
