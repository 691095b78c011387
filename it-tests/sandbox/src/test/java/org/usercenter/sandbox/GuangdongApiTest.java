package org.usercenter.sandbox;

import java.io.IOException;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("L4")
@Tag("R4")
class GuangdongApiTest extends GuangdongScene {
    @Test
    void aCodeIsGoodOnceAndForFiveMinutes() throws IOException, InterruptedException {
        String code = codeOf("gd-p-l1");
        String late = codeOf("gd-p-l1");
        assertThat(token(code).has("access_token")).isTrue();
        assertThat(token(code).path("error_code").asText()).isEqualTo("1003");
        sandbox.control("PUT", "clock", "{\"advanceSeconds\":300}");
        assertThat(token(late).path("error_code").asText()).isEqualTo("1003");
    }

    @ParameterizedTest
    @ValueSource(ints = {179, 59})
    void aTokenLivesAsLongAsItSays(int seconds) throws IOException, InterruptedException {
        toggle("{\"expiresIn\":" + seconds + "}");
        JsonNode token = token(codeOf("gd-p-l1"));
        assertThat(token.path("expires_in").asInt()).isEqualTo(seconds);
        sandbox.control("PUT", "clock", "{\"advanceSeconds\":" + (seconds - 2) + "}");
        assertThat(info(token).has("userobj")).isTrue();
        sandbox.control("PUT", "clock", "{\"advanceSeconds\":2}");
        assertThat(info(token).path("error_code").asText()).isEqualTo("1004");
    }

    @Test
    void theTokenIsAskedForByPostWhereGetIsNotAllowed() throws IOException, InterruptedException {
        toggle("{\"allowGetToken\":false}");
        String code = codeOf("gd-p-l1");
        assertThat(sandbox.get(CURRENT + "/oauth2/access_token?" + tokenQuery(code))
                        .statusCode())
                .isEqualTo(405);
        JsonNode token = mapper.readTree(
                sandbox.post(CURRENT + "/oauth2/access_token", tokenQuery(code)).body());
        JsonNode profile = mapper.readTree(sandbox.post(
                        CURRENT + "/oauth2/tokeninfo",
                        "access_token=" + token.path("access_token").asText())
                .body());
        assertThat(profile.at("/userobj/uid").asText()).isEqualTo("gd-p-l1");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=x&client_secret=demo-guangdong-secret, 1001",
        "client_id=uc-demo&client_secret=x, 1001",
        "client_id=uc-demo&client_secret=demo-guangdong-secret&code=x, 1002",
        "client_id=uc-demo&client_secret=demo-guangdong-secret&code=x&grant_type=authorization_code, 1002",
        "client_id=uc-demo&client_secret=demo-guangdong-secret&grant_type=authorization_code, 1002"
    })
    void theTokenEndpointChecksEveryParameter(String query, String code) throws IOException, InterruptedException {
        assertThat(sandbox.json(CURRENT + "/oauth2/access_token?" + query)
                        .path("error_code")
                        .asText())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "error_code, /error_code, 1004, /error_msg",
        "errcode, /errcode, 1004, /errmsg",
        "error, /error, invalid_token, /error_description",
        "code, /code, 1004, /msg"
    })
    void errorsHaveTheStyleAndStatusAsSwitched(String style, String place, String value, String text)
            throws IOException, InterruptedException {
        toggle("{\"errorStyle\":\"" + style + "\",\"errorStatus\":400}");
        HttpResponse<String> answer = sandbox.get("/am/oauth2/tokeninfo?access_token=x");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(mapper.readTree(answer.body()).at(place).asText()).isEqualTo(value);
        assertThat(mapper.readTree(answer.body()).at(text).asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gd-p-l0, 10, L0",
        "gd-p-l1, 10, L1",
        "gd-p-l2, 10, L2",
        "gd-p-l3, 10, L3",
        "gd-c-l0, 49, L0",
        "gd-c-l3, 49, L3"
    })
    void everyLevelStandsInTheProfile(String uid, String type, String level) throws IOException, InterruptedException {
        JsonNode user = profileOf(uid).path("userobj");
        assertThat(user.path("uid").asText()).isEqualTo(uid);
        assertThat(user.path("idcardtype").asText()).isEqualTo(type);
        assertThat(user.path("level").asText()).isEqualTo(level);
    }

    @Test
    void aSubAccountHasItsEnterpriseAsParent() throws IOException, InterruptedException {
        JsonNode profile = profileOf("gd-s-shili");
        assertThat(profile.at("/userobj/cn").asText()).isEqualTo("王示例");
        assertThat(profile.at("/pareobj/idcardnumber").asText()).isEqualTo("91440300MA5TEXT03E");
        toggle("{\"loseParent\":true,\"pareobj\":\"absent\"}");
        assertThat(profileOf("gd-s-shili").has("pareobj")).isFalse();
    }

    @Test
    void withoutAParentThereIsAnyKindOfNothing() throws IOException, InterruptedException {
        toggle("{\"pareobj\":\"json-null\"}");
        assertThat(profileOf("gd-p-l1").path("pareobj").isNull()).isTrue();
        toggle("{\"pareobj\":\"empty\"}");
        assertThat(profileOf("gd-p-l1").path("pareobj")).isEmpty();
    }

    @Test
    void keysAndExtrasHaveTheFormAsSwitched() throws IOException, InterruptedException {
        assertThat(profileOf("gd-c-l2").at("/userobj/extproperties").toString())
                .contains("\"link_person_name=王示例\"", "\"account_type=corp\"");
        toggle("{\"keyCase\":\"camel\",\"extProperties\":\"map\",\"linkPerson\":false,\"levelPlace\":\"ext\"}");
        JsonNode user = profileOf("gd-c-l2").path("userobj");
        assertThat(user.has("idCardNumber")).isTrue();
        assertThat(user.has("level")).isFalse();
        assertThat(user.at("/extProperties/level").asText()).isEqualTo("L2");
        assertThat(user.path("extProperties").has("link_person_name")).isFalse();
        toggle("{\"levelPlace\":\"absent\"}");
        assertThat(profileOf("gd-c-l2").toString()).doesNotContain("L2");
    }

    @Test
    void theUidCanBeEmpty() throws IOException, InterruptedException {
        toggle("{\"emptyUid\":true}");
        assertThat(profileOf("gd-p-l1").at("/userobj/uid").asText("?")).isEmpty();
    }

    @Test
    void theNewerProfileOfEachKind() throws IOException, InterruptedException {
        toggle("{\"shape\":\"newer\"}");
        assertThat(profileOf("gd-p-l2").at("/session_info/level").asText()).isEqualTo("L2");
        assertThat(profileOf("gd-p-l2").has("session_ctl")).isTrue();
        JsonNode corp = profileOf("gd-c-shili");
        assertThat(corp.path("account_type").asText()).isEqualTo("corp");
        assertThat(corp.path("cid").asText()).isEqualTo("91440300MA5TEXT03E");
        assertThat(profileOf("gd-s-shili").at("/session_info/corp/cid").asText())
                .isEqualTo("91440300MA5TEXT03E");
    }

    @ParameterizedTest
    @CsvSource({"fail, 1005", "refuse, 1006", "limit, 1007", "wrong-signature, 1001"})
    void theApiFailsAsTold(String mode, String code) throws IOException, InterruptedException {
        String granted = codeOf("gd-p-l1");
        mode("{\"mode\":\"" + mode + "\",\"times\":1}");
        assertThat(token(granted).path("error_code").asText()).isEqualTo(code);
        assertThat(token(granted).has("access_token")).isTrue();
    }

    @Test
    void theApiBreaksDropsOrLies() throws IOException, InterruptedException {
        JsonNode token = token(codeOf("gd-p-l1"));
        mode("{\"mode\":\"lie\"}");
        assertThat(info(token).at("/userobj/uid").asText()).isEqualTo("gd-p-nobody");
        mode("{\"mode\":\"lie\",\"code\":\"gd-c-l2\"}");
        assertThat(info(token).at("/userobj/uid").asText()).isEqualTo("gd-c-l2");
        mode("{\"mode\":\"http-500\"}");
        assertThat(sandbox.get("/am/oauth2/tokeninfo").statusCode()).isEqualTo(500);
        mode("{\"mode\":\"drop\"}");
        assertThatThrownBy(() -> sandbox.get("/am/oauth2/tokeninfo")).isInstanceOf(IOException.class);
    }

    @Test
    void aSlowAnswerToOneCallIsRightButLate() throws IOException, InterruptedException {
        toggle("{\"only\":\"tokeninfo\"}");
        mode("{\"mode\":\"slow\",\"delayMillis\":300}");
        JsonNode token = token(codeOf("gd-p-l1"));
        long start = System.nanoTime();
        assertThat(info(token).has("userobj")).isTrue();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(300_000_000L);
    }
}
