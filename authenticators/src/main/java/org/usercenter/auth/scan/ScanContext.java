package org.usercenter.auth.scan;

/**
 * Who asks for a login and from where (扫码情境), told alike beside the code and on the phone, so that somebody who was
 * shown another's code can notice it. Short plain texts.
 *
 * @param title the site and the business system that asks
 * @param place browser, system, masked address and time; nothing that a visitor chose
 * @param number two digits
 */
public record ScanContext(String title, String place, String number) {
    /** Characters that a platform is to show of a title. */
    static final int MAX_TITLE = 60;

    private static final int MAX_PLACE = 80;

    /** Makes the texts plain and short. */
    public ScanContext {
        title = PlainText.of(title, MAX_TITLE);
        place = PlainText.of(place, MAX_PLACE);
        number = PlainText.of(number, 2);
    }

    /** What a platform's app shows below the title; the platforms' users read Chinese. */
    public String description() {
        return "核对码 " + number + " · " + place;
    }
}
