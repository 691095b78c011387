package org.usercenter.storage.message;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A14")
class NewMessageTest {

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void aKindIsAWarningEverywhereOrNowhere(MessageKind kind) {
        assertThat(message(kind.code(), true).security()).isEqualTo(kind.isSecurity());
        assertThat(message(kind.code(), false).security()).isEqualTo(kind.isSecurity());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void workOfTheServerIsWhatItsWriterSays(boolean security) {
        assertThat(message("sessions.review", security).security()).isEqualTo(security);
    }

    @Test
    void thatSomebodyElsesAccountActsForTheEnterpriseNoMoreCannotBeSilenced() {
        assertThat(MessageKind.MEMBER_TAKEN_OVER.isSecurity()).isTrue();
        assertThat(MessageKind.MEMBER_TAKEN_OVER.choices()).isEmpty();
    }

    private static NewMessage message(String kind, boolean security) {
        return new NewMessage("user", kind, Set.of(Destination.of(Channel.PAGE)), Map.of(), security);
    }
}
