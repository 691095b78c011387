package org.usercenter.sandbox.drawer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.usercenter.sandbox.ca.CertificateOrder;

/** The keys in the drawer. */
enum DemoKey {
    ENTERPRISE_SM2("SIMKEY-ENTERPRISE", true),
    ENTERPRISE_RSA("UKEY", true),
    PERSON_SM2("SIMKEY-PERSON", false);

    /** PIN of every demo key. */
    static final String PIN = "123456";

    private final String device;
    private final boolean enterprise;

    DemoKey(String device, boolean enterprise) {
        this.device = device;
        this.enterprise = enterprise;
    }

    /** Spelling in addresses. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Name of the device or token. */
    String device() {
        return device;
    }

    boolean isSm2() {
        return this != ENTERPRISE_RSA;
    }

    boolean isEnterprise() {
        return enterprise;
    }

    /** The holder, made up; the person has a demo account, to which the key can be bound. */
    CertificateOrder order() {
        return enterprise
                ? CertificateOrder.enterprise("深圳市示例建设有限公司", "91440300MA5TEXT03E")
                : CertificateOrder.person("张伟", "110108197909123314");
    }

    static Optional<DemoKey> of(String id) {
        return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
    }
}
