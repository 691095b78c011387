package org.usercenter.storage.legacy;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.storage.legacy.LegacyUrl.Dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("P4")
@org.junit.jupiter.api.Tag("P4")
class LegacyUrlTest {
    private static final List<String> ACCEPTED = List.of(
            "sslmode", "ssl", "currentSchema", "sslMode", "characterEncoding", "connectionTimeZone", "tinyInt1isBit");

    @Test
    void postgresqlAndMysqlAreTaken() {
        assertThat(LegacyUrl.parse(
                        "jdbc:postgresql://db.example.com:5432/old?sslmode=require&currentSchema=app", false))
                .isEqualTo(new LegacyUrl(
                        Dialect.POSTGRESQL,
                        "jdbc:postgresql://db.example.com:5432/old?sslmode=require&currentSchema=app"));
        assertThat(LegacyUrl.parse(" jdbc:mysql://[2001:db8::1]/old ", false).dialect())
                .isEqualTo(Dialect.MYSQL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://db/old?autoDeserialize=true",
                "jdbc:mysql://db/old?allowLoadLocalInfile=true",
                "jdbc:mysql://db/old?allow%4CoadLocalInfile=true",
                "jdbc:mysql://db/old?sslMode=REQUIRED&allowUrlInLocalInfile=true",
                "jdbc:mysql://db/old?sslMode=REQUIRED&sslMode=DISABLED",
                "jdbc:mysql://(host=db,allowLoadLocalInfile=true)/old",
                "jdbc:mysql://address=(host=db)(autoDeserialize=true)/old",
                "jdbc:mysql://user:secret@db/old",
                "jdbc:mysql://one,two/old",
                "jdbc:mysql:loadbalance://db/old",
                "jdbc:postgresql://db/old?socketFactory=org.example.Factory&socketFactoryArg=x",
                "jdbc:postgresql://db/old?loggerFile=/tmp/x",
                "jdbc:postgresql://db/old?sslmode=require&",
                "jdbc:postgresql://db:0/old",
                "jdbc:postgresql://db:70000/old",
                "jdbc:postgresql:old",
                "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://example.com/x.sql'",
                "jdbc:oracle:thin:@db:1521:old",
                "jdbc:postgresql://db/old\njdbc",
                ""
            })
    void whatCouldReadFilesOrLoadClassesIsRefused(String url) {
        assertThatExceptionOfType(LegacySettingException.class).isThrownBy(() -> LegacyUrl.parse(url, true));
    }

    @Test
    void h2IsForDemonstrationsOnlyAndOnThisMachineOnly() {
        assertThat(LegacyUrl.parse("jdbc:h2:tcp://localhost:9092/mem:old", true).dialect())
                .isEqualTo(Dialect.H2);
        assertThatExceptionOfType(LegacySettingException.class)
                .isThrownBy(() -> LegacyUrl.parse("jdbc:h2:tcp://localhost:9092/mem:old", false));
        assertThatExceptionOfType(LegacySettingException.class)
                .isThrownBy(() -> LegacyUrl.parse("jdbc:h2:tcp://db.example.com/mem:old", true));
        assertThatExceptionOfType(LegacySettingException.class)
                .isThrownBy(() -> LegacyUrl.parse("jdbc:h2:tcp://localhost/mem:old;INIT=DROP ALL OBJECTS", true));
    }

    @Property
    void noParameterBesidesThoseOfTheListIsEverTaken(@ForAll("queries") String query, @ForAll boolean mysql) {
        String url = "jdbc:" + (mysql ? "mysql" : "postgresql") + "://db/old?" + query;
        try {
            LegacyUrl taken = LegacyUrl.parse(url, true);
            for (String part :
                    taken.jdbc().substring(taken.jdbc().indexOf('?') + 1).split("&", -1)) {
                assertThat(ACCEPTED).contains(part.substring(0, part.indexOf('=')));
            }
        } catch (LegacySettingException e) {
            assertThat(e.getMessage()).startsWith("JDBC URL");
        }
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> names = Arbitraries.of(
                "sslmode",
                "sslMode",
                "SSLMODE",
                "autoDeserialize",
                "allowLoadLocalInfile",
                "socketFactory",
                "currentSchema",
                "");
        Arbitrary<String> values = Arbitraries.strings().ofMaxLength(6).map(text -> text.toLowerCase(Locale.ROOT));
        Arbitrary<String> part = names.flatMap(name -> values.map(value -> name + "=" + value));
        return part.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("&", parts));
    }

    @Test
    void mysqlNeverReadsFilesForItsServer() {
        assertThat(Dialect.MYSQL.properties(
                        new LegacyTimes(java.time.Duration.ofSeconds(2), java.time.Duration.ofSeconds(4))))
                .containsEntry("allowLoadLocalInfile", "false")
                .containsEntry("autoDeserialize", "false")
                .containsEntry("connectTimeout", "2000")
                .containsEntry("socketTimeout", "5000");
    }

    @Test
    void postgresqlIsGivenUpAfterTheTimesInItsUnit() {
        assertThat(Dialect.POSTGRESQL.properties(
                        new LegacyTimes(java.time.Duration.ofSeconds(2), java.time.Duration.ofSeconds(4))))
                .containsEntry("connectTimeout", "2")
                .containsEntry("socketTimeout", "5");
    }
}
