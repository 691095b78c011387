package org.usercenter.account.operator;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Call;
import org.usercenter.storage.directory.Ties;
import org.usercenter.storage.enterprise.Membership;

/**
 * What concerns an operator himself (本人利害关系): his account, the main and internal accounts of enterprises that he belongs to, and
 * whatever names his document or a mobile of one of these. What is the operator's own is read once, and whole pages of
 * accounts are weighed at once.
 */
final class OwnConcerns {

    private final Call call;
    private final Map<String, Boolean> concerning = new HashMap<>();
    private final Map<String, Boolean> sameHuman = new HashMap<>();
    private @Nullable Places places;
    private @Nullable Set<String> mobiles;
    private @Nullable Set<String> ownMobiles;
    private @Nullable Set<String> documents;

    OwnConcerns(Call call) {
        this.call = call;
    }

    private record Places(Set<String> accounts, Set<String> enterprises) {}

    /** His own account, and the main ones of his enterprises. */
    private Set<String> accounts() {
        return places().accounts();
    }

    /** Ids of their groups. */
    Set<String> enterprises() {
        return places().enterprises();
    }

    private Places places() {
        Places known = places;
        if (known == null) {
            known = new Places(new HashSet<>(Set.of(me())), new HashSet<>());
            for (Membership membership :
                    call.store().memberships().standing(call.realm(), me()).memberships()) {
                known.accounts().add(membership.mainAccountId());
                known.enterprises().add(membership.groupId());
            }
            places = known;
        }
        return known;
    }

    /** Mobiles of his accounts. */
    Set<String> mobiles() {
        Set<String> known = mobiles;
        if (known == null) {
            known = ties().mobiles(call.realm(), accounts());
            mobiles = known;
        }
        return known;
    }

    private Set<String> ownMobiles() {
        Set<String> known = ownMobiles;
        if (known == null) {
            known = ties().mobiles(call.realm(), Set.of(me()));
            ownMobiles = known;
        }
        return known;
    }

    /** Of a main account those of its representative and handler, of whom one is most likely he. */
    private Set<String> documents() {
        Set<String> known = documents;
        if (known == null) {
            known = ties().documents(call.realm(), Set.of(me()));
            documents = known;
        }
        return known;
    }

    /** Whether an account is one of these, or names what is his. */
    boolean include(String userId) {
        weigh(Set.of(userId));
        return concerning.getOrDefault(userId, true);
    }

    /** Finds out for many accounts at once what {@link #include} will say. */
    void weigh(Collection<String> userIds) {
        Set<String> concerned = new HashSet<>();
        List<String> unknown = unknown(userIds, concerning);
        List<String> strangers =
                unknown.stream().filter(id -> !accounts().contains(id)).toList();
        if (!strangers.isEmpty()) {
            concerned.addAll(ties().belonging(call.realm(), strangers, enterprises()));
            concerned.addAll(ties().naming(call.realm(), strangers, documents(), mobiles()));
        }
        unknown.forEach(id -> concerning.put(id, accounts().contains(id) || concerned.contains(id)));
    }

    /**
     * Whether another account is that of the same human: by document, or by a mobile of the operator's own account.
     *
     * @param userId of another operator
     */
    boolean isSameHuman(String userId) {
        weighHumans(Set.of(userId));
        return sameHuman.getOrDefault(userId, true);
    }

    /** Finds out for many accounts at once what {@link #isSameHuman} will say. */
    void weighHumans(Collection<String> userIds) {
        List<String> unknown = unknown(userIds, sameHuman);
        List<String> others = unknown.stream().filter(id -> !me().equals(id)).toList();
        Set<String> same = others.isEmpty() ? Set.of() : ties().naming(call.realm(), others, documents(), ownMobiles());
        unknown.forEach(id -> sameHuman.put(id, me().equals(id) || same.contains(id)));
    }

    private static List<String> unknown(Collection<String> userIds, Map<String, Boolean> known) {
        return userIds.stream().filter(id -> !known.containsKey(id)).distinct().collect(Collectors.toList());
    }

    private Ties ties() {
        return call.store().directory().ties();
    }

    private String me() {
        return call.caller().id();
    }
}
