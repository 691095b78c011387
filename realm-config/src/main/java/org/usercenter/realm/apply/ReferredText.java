package org.usercenter.realm.apply;

import com.fasterxml.jackson.databind.node.TextNode;

/** A text that came by a reference to the environment (环境引用值): it is not for other eyes. */
final class ReferredText extends TextNode {
    private static final long serialVersionUID = 1L;

    ReferredText(String text) {
        super(text);
    }
}
