package org.usercenter.ca.agent.pkcs11;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.ca.agent.device.Pkcs11Device;
import org.usercenter.ca.agent.device.TestCertificates;
import org.usercenter.ca.agent.token.Failure;
import org.usercenter.ca.agent.token.SignOrder;
import org.usercenter.ca.agent.token.TokenException;
import org.usercenter.ca.agent.token.TokenKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** In this process, where a second user of the library can keep a login open. The only test that does. */
@Tag("L2")
class LoginStateTest {

    @Test
    void aLoginThatIsStillOpenDoesNotMakeAWrongPinRight(@TempDir Path folder) throws Exception {
        TestCertificates certificates = new TestCertificates();
        Pkcs11Device device = new Pkcs11Device(folder).withKey(certificates, "rsa:2048", "01", "张三");
        Pkcs11Token token = new Pkcs11Token(device.profile(), certificates.provider());
        Pkcs11Library other = new Pkcs11Library(device.library());
        TokenKey key = token.keys().get(0);
        SignOrder order = new SignOrder(key.locator(), key.certificate(), new byte[] {1}, false);
        long session = other.openSession(other.slotsWithToken().get(0));
        assertThat(other.login(session, Ck.USER, "123456".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Ck.OK);
        assertThat(other.login(session, Ck.USER, "000000".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Ck.ALREADY_LOGGED_IN);

        assertThatExceptionOfType(TokenException.class)
                .isThrownBy(() -> token.sign(order, "000000".getBytes(StandardCharsets.US_ASCII), () -> {}))
                .matches(failed -> failed.failure() == Failure.PIN_WRONG);
        assertThat(token.isLoggedOut()).isTrue();
    }
}
