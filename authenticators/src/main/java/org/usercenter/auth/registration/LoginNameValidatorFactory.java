package org.usercenter.auth.registration;

import java.util.List;

import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.LoginName;

/**
 * Validator {@value #ID} for the attribute {@code username} of the user profile: neither the admin console nor the
 * account page can make a login name that could be taken for a certificate number or a mobile.
 */
public final class LoginNameValidatorFactory extends AbstractStringValidator implements ConfiguredProvider {

    /** Id of the validator in the user profile. */
    public static final String ID = "uc-login-name";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    protected void doValidate(String value, String inputHint, ValidationContext context, ValidatorConfig config) {
        try {
            LoginName.parse(value);
        } catch (InvalidIdentifierException e) {
            context.addError(new ValidationError(ID, inputHint, e.messageKey()));
        }
    }

    @Override
    public String getHelpText() {
        return "4 to 32 characters: a letter, then letters, digits, dot, underscore or hyphen; nothing that looks like "
                + "a certificate number or a mobile.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
