package org.usercenter.storage.document.object;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.storage.MapScope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("R2")
class S3ConfigTest {

    private static final Map<String, String> GOOD = Map.of(
            "document-contents", "s3",
            "s3-endpoint", "https://s3.example.cn:9000",
            "s3-bucket", "documents",
            "s3-access-key", "access",
            "s3-secret-key", "secret");

    @Test
    void withoutSettingsThereIsNone() {
        assertThat(S3Config.read(new MapScope(Map.of()))).isEmpty();
    }

    @Test
    void anObjectStoreThatIsOnlyReadTakesNothingNew() {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.remove("document-contents");

        assertThat(S3Config.read(new MapScope(settings)).orElseThrow().takesNew())
                .isFalse();
        assertThat(S3Config.read(new MapScope(GOOD)).orElseThrow().takesNew()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "document-contents, cloud, document-contents",
        "s3-endpoint, '', s3-endpoint",
        "s3-endpoint, ftp://s3.example.cn, s3-endpoint",
        "s3-endpoint, https://s3.example.cn/documents, s3-endpoint",
        "s3-endpoint, https://user@s3.example.cn, s3-endpoint",
        "s3-bucket, A, s3-bucket",
        "s3-bucket, ../other, s3-bucket",
        "s3-prefix, /uc, s3-prefix",
        "s3-prefix, ../, s3-prefix",
        "s3-access-key, '', s3-access-key",
        "s3-secret-key, '', s3-secret-key",
        "s3-secret-vault-entry, both, s3-secret-vault-entry",
        "s3-connect-seconds, 0, s3-connect-seconds",
        "s3-silence-seconds, 61, s3-silence-seconds"
    })
    void aSettingThatCannotBeIsNamed(String name, String value, String named) {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.put(name, value);

        assertThatThrownBy(() -> S3Config.read(new MapScope(settings)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @Test
    void theBucketStandsInThePathOrInFrontOfTheHost() {
        URI endpoint = URI.create("https://s3.example.cn:9000");

        assertThat(new S3Place(endpoint, "documents", "uc/", true).address("a/b"))
                .hasToString("https://s3.example.cn:9000/documents/uc/a/b");
        assertThat(new S3Place(endpoint, "documents", "", false).address("a/b"))
                .hasToString("https://documents.s3.example.cn:9000/a/b");
    }
}
