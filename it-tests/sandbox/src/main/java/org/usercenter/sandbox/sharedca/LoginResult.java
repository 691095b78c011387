package org.usercenter.sandbox.sharedca;

import java.util.Map;

/**
 * What the platform tells about a confirmed login.
 *
 * @param login the answer of getLoginUserInfo, pushed as type 02 as well
 * @param signature the answer of getSignatureValue
 */
public record LoginResult(Map<String, Object> login, Map<String, Object> signature) {}
