package org.usercenter.sandbox.guangdong;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A person who stands in the profile of every made-up enterprise. */
enum Contact {
    LEGAL_PERSON("", "吴样例", "440300199001010016"),
    LINK_PERSON("_name", "王示例", "110101198001011232");

    private final String nameSuffix;
    private final String person;
    private final String idNumber;

    Contact(String nameSuffix, String person, String idNumber) {
        this.nameSuffix = nameSuffix;
        this.person = person;
        this.idNumber = idNumber;
    }

    /** Name, number and kind of number, in the platform's field names. */
    Map<String, Object> fields() {
        String prefix = name().toLowerCase(Locale.ROOT);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(prefix + nameSuffix, person);
        fields.put(prefix + "_cid", idNumber);
        fields.put(prefix + "_ctype", "10");
        return fields;
    }
}
