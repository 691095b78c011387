package org.usercenter.auth.business;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.usercenter.storage.business.Particular;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

/**
 * Tells the owner of declared particulars of each in whose place another was put (资料变更提醒): money may go to the account that
 * stands there. It is named; what it was and is, is not.
 */
final class ReplacedParticulars {
    /** The particular's code follows. */
    private static final String KIND = "particular.";

    private ReplacedParticulars() {}

    /**
     * What is declared for the first time, or the same again, tells nobody.
     *
     * @param userId account of the owner
     * @param before what was declared
     * @param declared what is declared now
     */
    static List<NewMessage> messages(String userId, Map<Particular, String> before, Map<Particular, String> declared) {
        return declared.entrySet().stream()
                .filter(now -> before.containsKey(now.getKey()))
                // Of documents the value does not tell them apart.
                .filter(now ->
                        now.getKey().document().isPresent() || !now.getValue().equals(before.get(now.getKey())))
                .map(now -> new NewMessage(
                        userId,
                        KIND + now.getKey().code(),
                        Set.of(
                                Destination.of(Channel.PAGE),
                                Destination.of(Channel.SMS),
                                Destination.of(Channel.EMAIL)),
                        Map.of(),
                        true))
                .toList();
    }
}
