package org.usercenter.storage.document.content;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.usercenter.storage.document.content.RefusedContentException.Reason;

/**
 * Goes through every object of a PDF, also those that nothing refers to, and looks for what acts or is a file within
 * (ISO 32000-2, sections 7.11.4 and 12.6.4).
 */
final class PdfObjects {

    /** A scan of some pages has hundreds. */
    private static final int MOST = 50_000;

    private static final Set<String> SCRIPT_KEYS = Set.of("JS", "JavaScript", "XFA", "AA");
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "GoToR",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");
    private static final Set<String> ATTACHMENT_KEYS = Set.of("EmbeddedFiles", "EF");
    private static final Set<String> ATTACHMENT_TYPES =
            Set.of("EmbeddedFile", "FileAttachment", "RichMedia", "Screen", "3D");

    private final COSDocument document;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    PdfObjects(COSDocument document) {
        this.document = document;
    }

    void check() throws RefusedContentException, IOException {
        add(document.getTrailer());
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            add(document.getObjectFromPool(key));
        }
        while (!open.isEmpty()) {
            if (seen.size() > MOST) {
                throw new RefusedContentException(Reason.DAMAGED);
            }
            look(open.pop());
        }
    }

    private void look(COSBase base) throws RefusedContentException {
        if (base instanceof COSObject reference) {
            add(reference.getObject());
        } else if (base instanceof COSArray array) {
            array.forEach(this::add);
        } else if (base instanceof COSDictionary dictionary) {
            judge(dictionary);
            dictionary.getValues().forEach(this::add);
        }
    }

    private void add(COSBase base) {
        if (base != null && seen.add(base)) {
            open.push(base);
        }
    }

    private static void judge(COSDictionary dictionary) throws RefusedContentException {
        for (COSName key : dictionary.keySet()) {
            if (SCRIPT_KEYS.contains(key.getName())) {
                throw new RefusedContentException(Reason.ACTIVE);
            }
            if (ATTACHMENT_KEYS.contains(key.getName())) {
                throw new RefusedContentException(Reason.ATTACHMENTS);
            }
        }
        if (ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))) {
            throw new RefusedContentException(Reason.ACTIVE);
        }
        if (ATTACHMENT_TYPES.contains(String.valueOf(dictionary.getNameAsString(COSName.TYPE)))
                || ATTACHMENT_TYPES.contains(String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE)))) {
            throw new RefusedContentException(Reason.ATTACHMENTS);
        }
    }
}
