package org.usercenter.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.sandbox.scan.Openssl;
import org.usercenter.sandbox.scan.Receiver;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The user center in the eyes of a scan platform: it takes pushes, and has openssl for what it signs and opens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ScanIntegrator {
    final ObjectMapper mapper = new ObjectMapper();
    final Receiver userCenter;
    final RunningSandbox sandbox;
    Openssl openssl;

    /** @param taken what it answers to a push */
    ScanIntegrator(String taken) {
        try {
            userCenter = new Receiver(taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sandbox = new RunningSandbox(URI.create(userCenter.url() + "/realms/user-center"), "");
    }

    @BeforeAll
    void prepare(@TempDir Path folder) {
        openssl = new Openssl(folder);
    }

    @BeforeEach
    void reset() throws IOException, InterruptedException {
        sandbox.send("DELETE", "/control", "", "");
        userCenter.clear();
    }

    @AfterAll
    void stop() {
        sandbox.close();
        userCenter.close();
    }
}
