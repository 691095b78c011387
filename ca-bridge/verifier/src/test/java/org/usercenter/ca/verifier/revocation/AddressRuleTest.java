package org.usercenter.ca.verifier.revocation;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("L2")
class AddressRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "2001:0:1::1",
                "ff02::1",
                "::",
                "10.255.255.255",
                "100.127.255.255",
                "169.254.0.1",
                "172.16.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "239.255.255.255",
                "240.0.0.1",
                "1fff::1",
                "4000::1",
                "2001:1ff::1",
                "2001:db8::1"
            })
    void aNameThatIsNotMarkedMayNotLeadToAPrivateAddress(String address) throws UnknownHostException {
        AddressRule rule = new AddressRule(Set.of("ocsp.example.cn"), Set.of());

        assertThat(rule.permits("ocsp.example.cn", InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "169.253.1.1",
                "169.255.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "192.1.2.1",
                "192.88.98.1",
                "192.89.99.1",
                "192.167.1.1",
                "192.169.1.1",
                "198.17.255.255",
                "198.20.0.1",
                "198.50.100.1",
                "198.51.101.1",
                "203.0.112.1",
                "203.1.113.1",
                "223.255.255.255",
                "2000::1",
                "2001:200::1",
                "2001:db9::1",
                "2003::1",
                "2606:4700::1111",
                "2400:3200::1",
                "3fff::1"
            })
    void aPublicAddressIsPermitted(String address) throws UnknownHostException {
        AddressRule rule = new AddressRule(Set.of("ocsp.example.cn"), Set.of());

        assertThat(rule.permits("ocsp.example.cn", InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    void bracketsAndAFinalDotAreNoPartOfTheHost() {
        assertThat(Policies.hosts("2606:4700::1111").addressRule().allows(URI.create("http://[2606:4700::1111]/")))
                .isTrue();
        assertThat(Policies.hosts("2606:4700::1112").addressRule().allows(URI.create("http://[2606:4700::1111]/")))
                .isFalse();
        assertThat(Policies.hosts("ocsp.example.cn").addressRule().allows(URI.create("http://OCSP.example.cn./")))
                .isTrue();
    }

    @Test
    void aMarkedNameMayLeadToAPrivateAddress() throws UnknownHostException {
        AddressRule rule = Policies.hosts("private:OCSP.intra.example").addressRule();

        assertThat(rule.allows(URI.create("http://ocsp.intra.example/x"))).isTrue();
        assertThat(rule.permits("ocsp.intra.example", InetAddress.getByName("10.0.0.7")))
                .isTrue();
    }

    @Test
    void anAddressWrittenOutIsItsOwnPermission() throws TransportException {
        assertThat(Policies.hosts("127.0.0.1").addressRule().resolve("127.0.0.1"))
                .hasSize(1);
    }

    @Test
    void localhostUnderAnotherNameIsRefused() {
        // The old spellings of 127.0.0.1 are names to us and resolve to a loopback address.
        assertThatThrownBy(() -> Policies.hosts("2130706433").addressRule().resolve("2130706433"))
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.reason())
                        .isEqualTo(TransportException.Reason.FORBIDDEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://other.example.cn/",
                "ftp://ocsp.example.cn/",
                "file:///etc/passwd",
                "http://user@ocsp.example.cn/",
                "http:///x",
                "ldap://ocsp.example.cn/",
                "http://ocsp.example.cn.evil.example/"
            })
    void whatTheSettingsDoNotNameIsRefused(String uri) {
        assertThat(Policies.hosts("ocsp.example.cn").addressRule().allows(URI.create(uri)))
                .isFalse();
    }
}
