package org.usercenter.sandbox.cloud;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Authorization header, which both providers write alike; Tencent puts a space after the commas.
 *
 * @param signedHeaders lower-case names in the order given
 */
record Authorization(String algorithm, String credential, List<String> signedHeaders, String signature) {
    private static final Pattern FORM =
            Pattern.compile("(\\S+) +Credential=([^,\\s]+), *SignedHeaders=([^,\\s]+), *Signature=([0-9a-f]+)");

    static Optional<Authorization> parse(String header) {
        Matcher m = FORM.matcher(header);
        if (!m.matches()) {
            return Optional.empty();
        }
        List<String> names = Arrays.asList(m.group(3).split(";", -1));
        return Optional.of(new Authorization(m.group(1), m.group(2), names, m.group(4)));
    }

    /** {@code name:value\n} for every signed header. */
    String canonicalHeaders(CloudRequest request) {
        StringBuilder text = new StringBuilder();
        signedHeaders.forEach(name ->
                text.append(name).append(':').append(request.header(name)).append('\n'));
        return text.toString();
    }
}
