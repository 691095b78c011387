package org.usercenter.sandbox.oldsystem;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.usercenter.sandbox.authority.IdNumbers;
import org.usercenter.sandbox.authority.Usccs;

/**
 * Makes the users, always the same: of ten, four are enterprises with a social credit code, two with an organisation code,
 * three persons, one a person whose number has 15 digits. Half of the passwords are kept as MD5, half as SM3. The login
 * name of every twentieth is none that the product accepts; every fiftieth is not in use any more.
 */
public final class OldUsers {
    static final int COUNT = 1_000;

    private static final long SEED = 20_190_601;
    private static final String[] SURNAMES = {"赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "林", "黄"};
    private static final String[] GIVEN = {"建国", "秀英", "志强", "丽华", "海涛", "晓明", "玉兰", "文博", "思远", "佳宁"};
    private static final String[] TRADES = {"建设工程", "市政园林", "机电安装", "装饰设计", "监理咨询", "物资贸易"};

    private OldUsers() {}

    /** All of them, in the order of their ids, which begin with 1. */
    public static List<OldUser> all() {
        Random random = new Random(SEED);
        return IntStream.rangeClosed(1, COUNT).mapToObj(id -> user(id, random)).toList();
    }

    private static OldUser user(int id, Random random) {
        String loginName = (id % 20 == 0 ? "0755-%04d" : "lao%04d").formatted(id);
        String password = "Old-pass-%04d".formatted(id);
        byte[] salted = new byte[8];
        random.nextBytes(salted);
        String salt = HexFormat.of().formatHex(salted);
        String hash = id % 2 == 0 ? md5(salt + password) : sm3(salt + password);
        boolean enterprise = id % 10 < 6;
        String uscc = enterprise
                ? Usccs.complete("91440300", "%08d".formatted(10_000_000 + random.nextInt(80_000_000)))
                : null;
        String name = SURNAMES[random.nextInt(SURNAMES.length)] + GIVEN[random.nextInt(GIVEN.length)];
        return new OldUser(
                id,
                loginName,
                password,
                salt,
                hash,
                uscc == null ? person(id, random) : id % 10 < 4 ? uscc : uscc.substring(8, 17),
                uscc,
                name,
                enterprise ? "深圳市旧例%04d号%s有限公司".formatted(id, TRADES[id % TRADES.length]) : null,
                "1390755%04d".formatted(id),
                loginName + "@old.example.com",
                enterprise ? "深圳市福田区示范路 %d 号".formatted(id) : null,
                id % 50 != 0,
                id % 3 == 0 ? "AGENCY" : "BIDDER");
    }

    private static String person(int id, Random random) {
        String date =
                "19%02d%02d%02d".formatted(50 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28));
        String serial = "%03d".formatted(random.nextInt(1_000));
        return id % 10 == 9 ? "440301" + date.substring(2) + serial : IdNumbers.complete("440301" + date + serial);
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sm3(String text) {
        byte[] input = text.getBytes(StandardCharsets.UTF_8);
        SM3Digest digest = new SM3Digest();
        digest.update(input, 0, input.length);
        byte[] output = new byte[digest.getDigestSize()];
        digest.doFinal(output, 0);
        return HexFormat.of().formatHex(output);
    }

    /** The number that its holder types today: of 18 characters. */
    public static String typed(OldUser user) {
        @Nullable String uscc = user.uscc();
        if (uscc != null) {
            return uscc;
        }
        String number = user.number();
        return number.length() == 15 ? IdNumbers.complete(number.substring(0, 6) + "19" + number.substring(6)) : number;
    }
}
