package org.usercenter.sandbox.guangdong;

import org.usercenter.sandbox.control.Stage;
import org.usercenter.sandbox.control.Toggles;

/** The switches of this stand-in: what is not known of the real platform, or differs between its generations. */
final class GuangdongToggles {
    /** The callback carries the {@code state} that was sent. */
    static final String ECHO_STATE = "echoState";
    /** The token may be asked for by GET. */
    static final String ALLOW_GET_TOKEN = "allowGetToken";
    /** Spelling of the profile's keys: lower or camel. */
    static final String KEY_CASE = "keyCase";
    /** Form of {@code extproperties}: list or map. */
    static final String EXT_PROPERTIES = "extProperties";
    /** What stands for the parent where there is none: the text null, json-null, absent or empty. */
    static final String PAREOBJ = "pareobj";
    /** A sub-account comes without its parent. */
    static final String LOSE_PARENT = "loseParent";
    /** Corporate accounts name their contact. */
    static final String LINK_PERSON = "linkPerson";
    /** Life of tokens in seconds. */
    static final String EXPIRES_IN = "expiresIn";
    /** Names of the fields of an error. */
    static final String ERROR_STYLE = "errorStyle";
    /** HTTP status of an error. */
    static final String ERROR_STATUS = "errorStatus";
    /** The profile's {@code uid} is empty. */
    static final String EMPTY_UID = "emptyUid";
    /** Profile with {@code userobj}, or the newer one. */
    static final String SHAPE = "shape";
    /** Where the classic profile has the level: field, ext or absent. */
    static final String LEVEL_PLACE = "levelPlace";

    private GuangdongToggles() {}

    static Toggles create() {
        return new Toggles()
                .off(ECHO_STATE)
                .on(ALLOW_GET_TOKEN)
                .with(KEY_CASE, "lower", "camel")
                .with(EXT_PROPERTIES, "list", "map")
                .with(PAREOBJ, "null", "json-null", "absent", "empty")
                .off(LOSE_PARENT)
                .on(LINK_PERSON)
                .with(EXPIRES_IN, 179, 59)
                .with(ERROR_STYLE, "error_code", "errcode", "error", "code")
                .with(ERROR_STATUS, 200, 400, 401)
                .off(EMPTY_UID)
                .with(SHAPE, "classic", "newer")
                .with(LEVEL_PLACE, "field", "ext", "absent")
                .off("html")
                .with("only", "", GuangdongApi.ACCESS_TOKEN, GuangdongApi.TOKENINFO, Stage.PAGE);
    }
}
