package org.usercenter.auth.ca.trust;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of a trusted authority. */
final class TrustedCaConfigProperties {
    static final String HOTLINE = "hotline";
    static final String DRIVER = "driver-url";
    static final String ENABLED = "enabled";
    static final String WAYS = "ways";
    static final String ANCHORS = "anchors";
    static final String INTERMEDIATES = "intermediates";
    static final String UNLISTED = "unlisted-intermediates";
    static final String ALGORITHMS = "algorithms";
    static final String RULES = "identity-rules";
    static final String FORMATS = "signature-formats";
    static final String NO_Z = "allow-no-z";
    static final String ISSUER_USER_ID = "issuer-sm2-user-id";
    static final String PROOF_USER_ID = "proof-sm2-user-id";
    static final String OLDEST = "not-issued-before";
    static final String KEY_USAGE_ABSENT = "key-usage-may-be-absent";
    static final String POLICIES = "required-policies";
    static final String PURPOSES = "required-purposes";
    static final String REVOCATION = "revocation";
    static final String OCSP = "ocsp-url";
    static final String HOSTS = "revocation-hosts";
    static final String CRLS = "crl-urls";
    static final String CERT_ID = "ocsp-hash";
    static final String NONCE = "require-nonce";
    static final String MAX_AGE = "max-age-seconds";

    private TrustedCaConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        ProviderConfigurationBuilder properties = ProviderConfigurationBuilder.create();
        text(
                properties,
                HOTLINE,
                "Hotline",
                "Telephone that users are told when something is wrong with a certificate.");
        text(properties, DRIVER, "Driver", "Address from which users get the driver.");
        flag(properties, ENABLED, "Enabled", "Whether its certificates log in and register.", true);
        list(
                properties,
                WAYS,
                "Ways",
                "Ways of logging in and registering for which its certificates count: uc-ca (USB keys), uc-sharedca "
                        + "(shared CA), uc-elicence (electronic business licence). None: uc-ca and uc-sharedca.");
        list(properties, ANCHORS, "Roots", "Self-signed certificates in PEM.");
        list(properties, INTERMEDIATES, "Intermediates", "Certificates in PEM that lead to one of the roots.");
        flag(
                properties,
                UNLISTED,
                "Unlisted intermediates",
                "Accept authorities that are not among the intermediates when the client brings their certificates along "
                        + "and one of this vendor's authorities issued them.",
                false);
        list(properties, ALGORITHMS, "Algorithms", "Keys that may stand in a path: SM2, RSA, EC_P256, EC_P384.");
        list(
                properties,
                RULES,
                "Identity rules",
                "Where the holder's number stands, one rule a line, the first valid one wins: order, place (EXTENSION, "
                        + "SUBJECT or ALTERNATIVE_NAME), object identifier, kind (USCC, RESIDENT_ID, OTHER_DOCUMENT or "
                        + "ORGANISATION_CODE), object identifier of the subject attribute with the holder's name; "
                        + "separated by spaces. After them, as needed: occurrence=1 for the second of several in the subject or "
                        + "among the alternative names; decode=DER_STRING, RAW_UTF8 or RAW_GBK instead of all in turn; "
                        + "strip= and a regular expression in which exactly one group is the number, matched against the "
                        + "whole value in upper case, without groups that repeat; off for a rule that does not apply yet. "
                        + "An alternative name that is text (e-mail, DNS, URI) has - as object identifier. None: the "
                        + "national object identifiers.");
        list(properties, FORMATS, "Signature formats", "RAW_DER, RAW_RS, CMS_RFC, CMS_GM. None: RAW_DER.");
        flag(properties, NO_Z, "SM3 without Z", "Accept SM2 messages that signed SM3(M). Legacy devices only.", false);
        text(
                properties,
                ISSUER_USER_ID,
                "SM2 user id of the authority",
                "With which its certificates, revocation lists and responders' answers are signed, where it is another "
                        + "than 1234567812345678.");
        text(
                properties,
                PROOF_USER_ID,
                "SM2 user id of the vendor's software",
                "With which messages (CMS_RFC, CMS_GM) are signed, where it is another than 1234567812345678. Our own "
                        + "agent always uses that one.");
        flag(
                properties,
                KEY_USAGE_ABSENT,
                "Key usage may be absent",
                "Accept certificates that do not say what they are for.",
                false);
        text(
                properties,
                OLDEST,
                "Not issued before",
                "Day, written 2024-01-31. Certificates whose validity began before that day in China are too old to serve "
                        + "and have to be replaced, even if they are still valid. Empty: any.");
        list(properties, POLICIES, "Required policies", "Certificate policies of which one must be there.");
        list(properties, PURPOSES, "Required purposes", "Extended key usages of which one must be there.");
        text(
                properties,
                REVOCATION,
                "Revocation",
                "HARD: refuse whatever is not known to be good. SOFT: let pass when nobody answers. OFF: ask nobody. "
                        + "Default HARD.");
        text(properties, OCSP, "OCSP responder", "Asked instead of the one that the certificate names.");
        list(
                properties,
                HOSTS,
                "Hosts of revocation",
                "Hosts that certificates may name for OCSP; no other is ever contacted. private:name for one with a "
                        + "private address.");
        list(properties, CRLS, "CRLs", "Addresses of full revocation lists.");
        text(properties, CERT_ID, "OCSP hash", "AUTO, SHA1, SHA256 or SM3. Default AUTO.");
        flag(properties, NONCE, "OCSP nonce", "Refuse answers without our nonce.", false);
        text(properties, MAX_AGE, "Longest use of an answer", "Seconds, 1 to 604800. Default 600.");
        return properties.build();
    }

    private static void text(ProviderConfigurationBuilder properties, String name, String label, String help) {
        add(properties, name, label, help, ProviderConfigProperty.STRING_TYPE);
    }

    private static void list(ProviderConfigurationBuilder properties, String name, String label, String help) {
        add(properties, name, label, help, ProviderConfigProperty.MULTIVALUED_STRING_TYPE);
    }

    private static void add(
            ProviderConfigurationBuilder properties, String name, String label, String help, String type) {
        properties.property().name(name).label(label).helpText(help).type(type).add();
    }

    private static void flag(
            ProviderConfigurationBuilder properties, String name, String label, String help, boolean usual) {
        properties
                .property()
                .name(name)
                .label(label)
                .helpText(help)
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(usual)
                .add();
    }
}
