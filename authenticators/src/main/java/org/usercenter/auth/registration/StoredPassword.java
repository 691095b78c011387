package org.usercenter.auth.registration;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.keycloak.credential.CredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.util.JsonSerialization;

/**
 * A hashed password between the page where it is typed and the creation of the account.
 *
 * @param secretData as {@link CredentialModel#getSecretData}
 * @param credentialData as {@link CredentialModel#getCredentialData}
 */
record StoredPassword(String secretData, String credentialData) {

    static String toJson(PasswordCredentialModel model) {
        try {
            return JsonSerialization.writeValueAsString(
                    new StoredPassword(model.getSecretData(), model.getCredentialData()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PasswordCredentialModel fromJson(String json) {
        try {
            StoredPassword stored = JsonSerialization.readValue(json, StoredPassword.class);
            CredentialModel model = new CredentialModel();
            model.setType(PasswordCredentialModel.TYPE);
            model.setSecretData(stored.secretData);
            model.setCredentialData(stored.credentialData);
            return PasswordCredentialModel.createFromCredentialModel(model);
        } catch (IOException e) {
            // Not the cause: its text may quote what it could not read.
            throw new IllegalStateException("A password kept for registration cannot be read");
        }
    }

    @Override
    public String toString() {
        return "StoredPassword";
    }
}
