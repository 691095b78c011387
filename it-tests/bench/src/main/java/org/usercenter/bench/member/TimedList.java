package org.usercenter.bench.member;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A list that is asked for again and again. */
public final class TimedList {
    private static final int OK = 200;

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http;
    private final URI address;
    private final int rows;

    /**
     * At an address.
     *
     * @param rows that the answer must have, so that what is timed is the same list each time
     */
    public TimedList(HttpClient http, String address, int rows) {
        this.http = http;
        this.address = URI.create(address);
        this.rows = rows;
    }

    /** Asks, and says how long the whole answer took, in nanoseconds. */
    public long ask(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .GET()
                .build();
        long start = System.nanoTime();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        long taken = System.nanoTime() - start;
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(address + ": " + answer.statusCode() + " " + answer.body());
        }
        JsonNode body = mapper.readTree(answer.body());
        int found = (body.isArray() ? body : body.path("items")).size();
        if (found != rows) {
            throw new IllegalStateException(address + ": " + found + " rows");
        }
        return taken;
    }
}
