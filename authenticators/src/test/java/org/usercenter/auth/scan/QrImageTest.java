package org.usercenter.auth.scan;

import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;

@Tag("L7")
class QrImageTest {

    @Example
    void whatIsWrittenIsRead() {
        String content = "https://example.com/phone/shared-ca?t=44030000001" + "0".repeat(32);

        assertThat(QrImage.read(QrImage.of(content))).contains(content);
    }

    @Property(tries = 300)
    void everyCodeOfAPlatformIsRead(@ForAll @LongRange(min = 0) long number) {
        String content = "https://example.com/phone/shared-ca?t=44030000001" + "%032x".formatted(number);

        assertThat(QrImage.read(QrImage.of(content))).contains(content);
    }

    @Property(tries = 200)
    void anythingMayArrive(@ForAll byte[] image, @ForAll String text) {
        assertThat(QrImage.read(Base64.getEncoder().encodeToString(image))).isEmpty();
        assertThat(QrImage.read(text)).isEmpty();
    }

    @Example
    void anImageTooLargeIsNotLookedAt() {
        assertThat(QrImage.read(Base64.getEncoder().encodeToString(new byte[60_000])))
                .isEmpty();
    }

    @Example
    void onlyAddressesOfTheWebAndOfKnownAppsBecomeLinks() {
        assertThat(ScanLink.canBeOpened("https://example.com/x")).isTrue();
        assertThat(ScanLink.canBeOpened("weixin://dl/business/?t=1")).isTrue();
        assertThat(ScanLink.canBeOpened("javascript:alert(1)")).isFalse();
        assertThat(ScanLink.canBeOpened("data:text/html,x")).isFalse();
        assertThat(ScanLink.canBeOpened("no address")).isFalse();
        assertThat(ScanLink.isWeb("https:no-host")).isFalse();
    }
}
