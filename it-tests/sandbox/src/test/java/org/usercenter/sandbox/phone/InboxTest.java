package org.usercenter.sandbox.phone;

import java.time.Clock;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
class InboxTest {
    private final Inbox inbox = new Inbox(Clock.systemUTC());

    @Test
    void theNewestMessageComesFirst() {
        inbox.add("+8613800138000", "aliyun", "t", "one", "111111");
        inbox.add("+8613800138000", "aliyun", "t", "two", "222222");
        assertThat(inbox.of("13800138000")).extracting(TextMessage::text).containsExactly("two", "one");
    }

    @Test
    void aMobileIsFoundHoweverItIsWritten() {
        inbox.add("+8613800138000", "aliyun", "t", "text", "111111");
        assertThat(inbox.of("+86 138-0013-8000")).hasSize(1);
        assertThat(inbox.of("008613800138000")).hasSize(1);
        assertThat(inbox.of("8613800138000")).hasSize(1);
        assertThat(inbox.of("13800138001")).isEmpty();
    }

    @Test
    void theOldestMessagesAreDropped() {
        for (int i = 0; i <= Inbox.CAPACITY; i++) {
            inbox.add("+8613800138000", "aliyun", "t", "text " + i, "");
        }
        assertThat(inbox.all()).hasSize(Inbox.CAPACITY).noneMatch(m -> m.text().equals("text 0"));
    }
}
