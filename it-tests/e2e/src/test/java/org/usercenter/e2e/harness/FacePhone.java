package org.usercenter.e2e.harness;

import java.util.Map;

import org.usercenter.e2e.http.Json;

/** Somebody before the camera of a phone, by what the sandbox does for him. */
public final class FacePhone {
    private static final String TOKEN = "token=";

    private final String sandbox;

    /** @param sandbox base address */
    public FacePhone(String sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * Ends what a page shows.
     *
     * @param link what the code says
     * @param action pass, other, dead, cancel or expire
     */
    public void end(String link, String action) {
        end(link, action, "none");
    }

    /**
     * The same, of which the platform then tells something wrong.
     *
     * @param lie none, person or replay
     */
    public void end(String link, String action, String lie) {
        String token = link.substring(link.indexOf(TOKEN) + TOKEN.length());
        Json.call("POST", sandbox + "/control/face/" + token, Map.of(), Map.of("action", action, "lie", lie));
    }
}
