package org.usercenter.auth.policy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.InitiatedActionSupport;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A2")
final class PasswordChangeTest {

    @Test
    void nobodyAsksForAChangeWithoutTheOldPassword() {
        assertThat(new PasswordChange().initiatedActionSupport()).isEqualTo(InitiatedActionSupport.NOT_SUPPORTED);
    }
}
