package org.usercenter.auth.sms.sender;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.usercenter.storage.identity.MobileNumber;

/**
 * One message to one mobile.
 *
 * @param params values for the template by name; a code goes under {@value #CODE}
 * @param locale language of the text: English for {@code en}, otherwise Chinese
 */
public record SmsMessage(MobileNumber to, SmsTemplate template, Map<String, String> params, Locale locale) {

    /** Name of the parameter that holds a one-time code. */
    public static final String CODE = "code";

    public SmsMessage {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** Names neither the parameters nor the whole number: both are secrets. */
    @Override
    public String toString() {
        return "SmsMessage[" + template + " to " + to.masked() + "]";
    }
}
