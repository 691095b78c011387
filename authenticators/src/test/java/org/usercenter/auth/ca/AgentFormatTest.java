package org.usercenter.auth.ca;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.verifier.trust.SignatureFormat;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
class AgentFormatTest {

    @Test
    void theFormatsOfTheAgentsApiAreKnown() {
        assertThat(AgentFormat.of("RAW_DER")).map(AgentFormat::verified).contains(SignatureFormat.RAW_DER);
        assertThat(AgentFormat.of("RAW")).map(AgentFormat::verified).contains(SignatureFormat.RAW_DER);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"raw", "RAW ", "RAW_RS", "CMS_RFC", "CMS_GM", "JWS"})
    void anythingElseIsUnknown(String name) {
        assertThat(AgentFormat.of(name)).isEmpty();
    }
}
