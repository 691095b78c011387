package org.usercenter.auth.guangdong;

import java.util.List;
import java.util.Locale;

import org.usercenter.auth.guangdong.GuangdongProfile.Kind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("L4")
class GuangdongProfileTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String USCC = "91440300MA5TEXT03E";
    private static final String ID_NUMBER = "11010519491231002X";

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static GuangdongProfile profile(String text) {
        return GuangdongProfile.parse(json(text)).orElseThrow();
    }

    @Property
    void theCaseOfNamesSaysNothing(@ForAll("casing") String casing) {
        ObjectNode user = MAPPER.createObjectNode();
        user.put(cased("uid", casing), "u1")
                .put(cased("cn", casing), "张三")
                .put(cased("idCardNumber", casing), ID_NUMBER)
                .put(cased("idCardType", casing), "10")
                .put(cased("level", casing), "L2");
        ObjectNode reply = MAPPER.createObjectNode();
        reply.set(cased("userObj", casing), user);

        assertThat(GuangdongProfile.parse(reply))
                .contains(new GuangdongProfile("u1", Kind.PERSON, "张三", ID_NUMBER, "10", GuangdongLevel.L2, null));
    }

    @Provide
    Arbitrary<String> casing() {
        return Arbitraries.of("lower", "upper", "camel");
    }

    private static String cased(String name, String casing) {
        return switch (casing) {
            case "lower" -> name.toLowerCase(Locale.ROOT);
            case "upper" -> name.toUpperCase(Locale.ROOT);
            default -> name;
        };
    }

    @Property
    void whateverStandsForNoParentIsNone(@ForAll("noParent") String parent) {
        GuangdongProfile profile = profile("{\"userobj\":{\"uid\":\"u1\",\"cn\":\"张三\",\"idcardnumber\":\"" + ID_NUMBER
                + "\",\"idcardtype\":\"10\"}" + parent + "}");

        assertThat(profile.operatorUid()).isNull();
        assertThat(profile.kind()).isEqualTo(Kind.PERSON);
    }

    @Provide
    Arbitrary<String> noParent() {
        return Arbitraries.of(
                "",
                ",\"pareobj\":null",
                ",\"pareobj\":\"null\"",
                ",\"pareobj\":{}",
                ",\"pareobj\":\"\"",
                ",\"pareobj\":[]",
                ",\"PareObj\":\"NULL\"");
    }

    @Example
    void aSubAccountStandsForItsEnterpriseAndIsNoMoreThanTheOneWhoActs() {
        GuangdongProfile profile = profile(
                """
                {"userobj":{"uid":"op","cn":"李四","idcardnumber":"%s","idcardtype":"10","level":"L2"},
                 "pareobj":{"uid":"corp","cn":"某某有限公司","idcardnumber":"%s","idcardtype":"49","level":"L3"}}"""
                        .formatted(ID_NUMBER, USCC));

        assertThat(profile)
                .isEqualTo(
                        new GuangdongProfile("corp", Kind.ENTERPRISE, "某某有限公司", USCC, "49", GuangdongLevel.L2, "op"));
    }

    @Example
    void anOperatorWhoseLevelIsNotToldIsOfTheLowest() {
        assertThat(profile(
                                """
                                {"userobj":{"uid":"op"},"pareobj":{"uid":"corp","idcardnumber":"%s","level":"L3"}}"""
                                        .formatted(USCC))
                        .level())
                .isEqualTo(GuangdongLevel.L0);
    }

    @Example
    void anEnterpriseBesideAPersonMakesNoOperatorOfHim() {
        assertThat(profile(
                        """
                                {"session_info":{"uid":"p1","account_type":"human","level":"L2",
                                 "corp":{"uid":"c1","cid":"%s","ctype":"49","level":"L2"}}}"""
                                .formatted(USCC)))
                .extracting(GuangdongProfile::uid, GuangdongProfile::kind, GuangdongProfile::operatorUid)
                .containsExactly("p1", Kind.PERSON, null);
    }

    @Example
    void aParentWithoutUidIsNobody() {
        assertThat(GuangdongProfile.parse(json("{\"userobj\":{\"uid\":\"op\"},\"pareobj\":{\"cn\":\"某某有限公司\"}}")))
                .isEmpty();
    }

    @Example
    void extensionsAreAListOfLinesOrAnObject() {
        GuangdongLevel asList = profile(
                        "{\"userobj\":{\"uid\":\"u1\",\"extproperties\":[\"area=440300\",\"level=L3\",\"noise\",\"=x\"]}}")
                .level();
        GuangdongLevel asObject = profile(
                        "{\"userobj\":{\"uid\":\"u1\",\"extProperties\":{\"Level\":\"L3\",\"origin\":\"gdbs\"}}}")
                .level();

        assertThat(List.of(asList, asObject)).containsOnly(GuangdongLevel.L3);
    }

    @Example
    void aFieldOfTheAccountItselfWins() {
        assertThat(
                        profile(
                                "{\"userobj\":{\"extproperties\":[\"level=L3\",\"uid=other\"],\"uid\":\"u1\",\"level\":\"L0\"}}"))
                .extracting(GuangdongProfile::uid, GuangdongProfile::level)
                .containsExactly("u1", GuangdongLevel.L0);
    }

    @Example
    void anExtensionSaysNothingOfWhoSomebodyIs() {
        GuangdongProfile profile = profile(
                """
                {"userobj":{"uid":"u1","extproperties":["cn=李四","name=李四","idcardnumber=%s","cid=%s",
                 "idcardtype=49","ctype=49","account_type=human"]}}"""
                        .formatted(ID_NUMBER, USCC));

        assertThat(profile).isEqualTo(new GuangdongProfile("u1", Kind.PERSON, "", null, null, GuangdongLevel.L0, null));
    }

    @Property
    void aUidInAnExtensionIsNone(@ForAll("extensions") String extensions) {
        assertThat(GuangdongProfile.parse(json("{\"userobj\":{\"cn\":\"张三\",\"extproperties\":" + extensions + "}}")))
                .isEmpty();
    }

    @Provide
    Arbitrary<String> extensions() {
        return Arbitraries.of("[\"uid=u1\"]", "[\"UID=u1\",\"uid=u2\"]", "{\"uid\":\"u1\"}", "{\"u_id\":\"u1\"}");
    }

    @Example
    void theNewerFormOfALegalPersonIsUnderstood() {
        assertThat(profile(
                        """
                                {"name":"某某有限公司","account":"a","account_type":"corp","uid":"c1","cid":"%s","ctype":"49",
                                 "level":"L1","link_person_name":"王五"}"""
                                .formatted(USCC)))
                .isEqualTo(new GuangdongProfile("c1", Kind.ENTERPRISE, "某某有限公司", USCC, "49", GuangdongLevel.L1, null));
    }

    @Example
    void theNewerFormOfAPersonIsUnderstood() {
        assertThat(profile(
                        """
                                {"session_info":{"uid":"p1","cid":"%s","cid_type":"1000","name":"张三","ctype":"10",
                                 "account_type":"human","level":"L2"},"session_ctl":{"expire_time":1}}"""
                                .formatted(ID_NUMBER)))
                .isEqualTo(new GuangdongProfile("p1", Kind.PERSON, "张三", ID_NUMBER, "10", GuangdongLevel.L2, null));
    }

    @Example
    void withoutTypeAValidCreditCodeIsAnEnterprises() {
        assertThat(profile("{\"userobj\":{\"uid\":\"u1\",\"idcardnumber\":\"" + USCC + "\"}}")
                        .kind())
                .isEqualTo(Kind.ENTERPRISE);
    }

    @Example
    void aLevelThatIsNotToldIsTheLowest() {
        assertThat(profile("{\"userobj\":{\"uid\":\"u1\"}}").level()).isEqualTo(GuangdongLevel.L0);
        assertThat(profile("{\"userobj\":{\"uid\":\"u1\",\"level\":\"L9\"}}").level())
                .isEqualTo(GuangdongLevel.L0);
    }

    @Property
    void withoutAUidThereIsNobody(@ForAll("uids") String uid) {
        ObjectNode user = MAPPER.createObjectNode().put("uid", uid).put("cn", "张三");
        ObjectNode reply = MAPPER.createObjectNode();
        reply.set("userobj", user);

        assertThat(GuangdongProfile.parse(reply)).isEmpty();
    }

    @Provide
    Arbitrary<String> uids() {
        return Arbitraries.of("", " ", "null", "NULL", "a b", "中", "\u0000", "x".repeat(201));
    }

    @Property
    void noReplyBreaksTheParser(@ForAll("replies") JsonNode reply) {
        assertThat(GuangdongProfile.parse(reply).stream())
                .allMatch(profile -> !profile.uid().isBlank());
    }

    @Provide
    Arbitrary<JsonNode> replies() {
        Arbitrary<String> name = Arbitraries.of(
                "userobj",
                "UserObj",
                "pareobj",
                "session_info",
                "corp",
                "uid",
                "cn",
                "level",
                "ctype",
                "account_type",
                "idcardnumber",
                "extproperties",
                "x");
        Arbitrary<JsonNode> leaf = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20).map(text ->
                        (JsonNode) MAPPER.getNodeFactory().textNode(text)),
                Arbitraries.of("null", "true", "1e400", "-1", "[]", "[[\"a=b\"],null,{}]", "\"null\"", "{}")
                        .map(GuangdongProfileTest::json));
        Arbitrary<JsonNode> object = name.flatMap(key -> leaf.map(value -> (key + "\n" + value)))
                .list()
                .ofMaxSize(6)
                .map(GuangdongProfileTest::object);
        return name.flatMap(key -> object.map(inner -> key + "\n" + inner))
                .list()
                .ofMaxSize(5)
                .map(GuangdongProfileTest::object);
    }

    private static JsonNode object(List<String> fields) {
        ObjectNode object = MAPPER.createObjectNode();
        for (String field : fields) {
            String[] parts = field.split("\n", 2);
            object.set(parts[0], json(parts[1]));
        }
        return object;
    }
}
