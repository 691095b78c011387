package org.usercenter.auth.registration;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.usercenter.auth.registration.letter.Letter;
import org.usercenter.auth.registration.letter.LetterParties;
import org.usercenter.storage.document.paper.Paper;
import org.usercenter.storage.document.paper.PaperPdf;

/** Makes letters of a server, few at a time because each takes the memory of a font. Lives as long as the server. */
final class LetterPress {

    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<Letter, byte[]> blanks = new ConcurrentHashMap<>();

    /** With nothing filled in; the same bytes each time. Empty: the server has too much to do. */
    Optional<byte[]> blank(Letter letter) {
        byte[] known = blanks.get(letter);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<byte[]> made = print(letter.filledIn(LetterParties.NOBODY));
        made.ifPresent(file -> blanks.put(letter, file));
        return made;
    }

    /** Empty: the server has too much to do. */
    Optional<byte[]> print(Paper paper) {
        // Without waiting: waiting requests would hold the threads that logins need.
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PaperPdf.of(paper));
        } finally {
            places.release();
        }
    }
}
