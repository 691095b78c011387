package org.usercenter.sandbox.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.usercenter.sandbox.control.RecentMap;

/** Everybody who has WeChat: a few known ones, and anybody else on first use. */
final class WechatUsers {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");
    private static final int LONGEST_NICKNAME = 32;
    private static final int CAPACITY = 1000;
    private static final int ID_CHARACTERS = 27;
    private static final Map<String, String> KNOWN = known();

    private final RecentMap<WechatUser> madeUp = new RecentMap<>(CAPACITY);

    private static Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("zhang", "张伟🌊");
        known.put("li", "小李 (李演示)");
        known.put("wang", "老王😀");
        known.put("chen", "陈老板");
        known.put("quiet", "");
        return known;
    }

    /**
     * The user with this id; an unknown one is made up.
     *
     * @throws IllegalArgumentException when the id is not 1 to 32 of a–z, 0–9 and hyphen
     */
    WechatUser get(String id) {
        return get(id, id);
    }

    /** As {@link #get(String)}, with the nickname that a new user gets; cut at 32 characters. */
    synchronized WechatUser get(String id, String nickname) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("user: 1 to 32 of a-z, 0-9 and -");
        }
        String known = KNOWN.get(id);
        return known == null ? madeUp.computeIfAbsent(id, i -> user(i, cut(nickname))) : user(id, known);
    }

    synchronized List<WechatUser> all() {
        List<WechatUser> all = new ArrayList<>();
        KNOWN.forEach((id, nickname) -> all.add(user(id, nickname)));
        all.addAll(madeUp.values());
        return all;
    }

    synchronized void reset() {
        madeUp.clear();
    }

    private static String cut(String nickname) {
        int characters = nickname.codePointCount(0, nickname.length());
        return nickname.substring(0, nickname.offsetByCodePoints(0, Math.min(characters, LONGEST_NICKNAME)));
    }

    private static WechatUser user(String id, String nickname) {
        return new WechatUser(id, nickname, "o" + digest("openid:" + id), "u" + digest("unionid:" + id));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, ID_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
