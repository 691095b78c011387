package org.usercenter.auth.code;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.MobileRegion;

/** Reads a setting that lists regions whose mobiles are taken, by country code; the mainland is always among them. */
public final class MobileRegions {

    private static final Logger LOG = Logger.getLogger(MobileRegions.class);
    /** The admin console joins lists by {@code ##}. */
    private static final Pattern SEPARATOR = Pattern.compile("##|,");

    private MobileRegions() {}

    /** The country codes that can be set, for example {@code 852}. */
    public static List<String> codes() {
        return Arrays.stream(MobileRegion.values())
                .map(MobileRegion::countryCode)
                .toList();
    }

    /**
     * The regions.
     *
     * @param setting country codes, with or without plus, joined by {@code ##} or a comma; names such as {@code
     *     HONG_KONG}, as earlier versions wrote them, are still read, anything else is passed over with a warning
     */
    public static Set<MobileRegion> read(@Nullable String setting) {
        Set<MobileRegion> regions = EnumSet.of(MobileRegion.MAINLAND);
        SEPARATOR
                .splitAsStream(setting == null ? "" : setting)
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .forEach(code ->
                        region(code).ifPresentOrElse(regions::add, () -> LOG.warnf("No mobile region %s", code)));
        return regions;
    }

    private static Optional<MobileRegion> region(String code) {
        String digits = code.startsWith("+") ? code.substring(1) : code;
        return Arrays.stream(MobileRegion.values())
                .filter(region ->
                        region.countryCode().equals(digits) || region.name().equals(code))
                .findFirst();
    }
}
