package org.usercenter.account.message;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which messages the account wants by SMS and email (消息设置). On its pages all of them stand.
 *
 * @param topics what they are about
 */
public record MessageSettingsView(List<Topic> topics) {

    public MessageSettingsView {
        topics = List.copyOf(topics);
    }

    /**
     * What some kinds are about.
     *
     * @param topic {@code login}, {@code certificate}, {@code particulars}, {@code enterprise} or {@code business}
     */
    public record Topic(String topic, List<Kind> kinds) {

        public Topic {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * One kind.
     *
     * @param security whether it warns of something and goes out whatever was chosen
     * @param sms whether it is wanted by SMS; null: there is no choice
     * @param email whether it is wanted by email; null: there is no choice
     */
    public record Kind(String kind, String title, boolean security, @Nullable Boolean sms, @Nullable Boolean email) {}
}
