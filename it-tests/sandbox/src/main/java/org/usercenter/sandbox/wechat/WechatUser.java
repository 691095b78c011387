package org.usercenter.sandbox.wechat;

/**
 * A made-up WeChat user.
 *
 * @param id short name in the control API and in {@code sim_user}
 * @param nickname may hold emoji or be empty
 * @param openid the user at this app, 28 characters
 * @param unionid the user at all apps of the developer, 28 characters
 */
record WechatUser(String id, String nickname, String openid, String unionid) {}
