package org.usercenter.ca.agent.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("L2")
class PeerUserTest {

    @Test
    void withoutTheKernelsTableTheAgentDoesNotServe(@TempDir Path folder) {
        PeerUser blind = new PeerUser(List.of(folder.resolve("tcp")));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> blind.requireKnowledge(19001))
                .withMessageContaining("/proc/net/tcp");
    }

    @Test
    void aConnectionOfOnesOwnIsFoundInTheTable() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
            PeerUser peers = new PeerUser();
            InetSocketAddress agent = new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
            InetSocketAddress peer = new InetSocketAddress(client.getLocalAddress(), client.getLocalPort());

            peers.requireKnowledge(server.getLocalPort());
            assertThat(peers.isOwn(peer, agent)).isTrue();
        }
    }

    @Test
    void aConnectionThatNoTableShowsIsNobodysOwn(@TempDir Path folder) {
        PeerUser blind = new PeerUser(List.of(folder.resolve("tcp")));
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);

        assertThat(blind.isOwn(any, any)).isFalse();
    }
}
