package org.usercenter.account.personal;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.account.call.Call;
import org.usercenter.account.log.DeedViews;
import org.usercenter.account.log.Reader;
import org.usercenter.account.message.MessageView;
import org.usercenter.account.message.NoticeTexts;
import org.usercenter.storage.message.PageMessage;

/** What is kept as codes, as its reader sees it on the pages and in his language; after his call has been answered too. */
record Wording(NoticeTexts messages, Reader self, boolean chinese) {

    static Wording of(Call call) {
        Reader self = new Reader(call.caller().id(), call.caller().user().getUsername());
        return new Wording(new NoticeTexts(call), self, call.inChinese());
    }

    MessageView message(PageMessage message) {
        return messages.view(message);
    }

    /** For lines that the job reads. */
    DeedViews deeds(KeycloakSession job, RealmModel realm) {
        return new DeedViews(job, realm, chinese, self);
    }
}
