package org.usercenter.storage.jpa;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.appeal.Appeal;
import org.usercenter.storage.appeal.AppealDesk.Approval;
import org.usercenter.storage.appeal.AppealQuery;
import org.usercenter.storage.appeal.AppealReason;
import org.usercenter.storage.appeal.Claim;
import org.usercenter.storage.appeal.ClaimantKind;
import org.usercenter.storage.appeal.FormerAccess;
import org.usercenter.storage.appeal.NewAppeal;
import org.usercenter.storage.appeal.ReceiptNumber;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.certificate.CertificateState;
import org.usercenter.storage.desk.QueuePosition;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.document.IncomingDocument;
import org.usercenter.storage.document.MediaKind;
import org.usercenter.storage.document.NewDocument;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.identity.MobileNumber;

/** Base of the tests of appeals: how one comes about. */
abstract class AppealTest extends MaintenanceTest {

    static final DraftPlace PLACE = new DraftPlace("root.tab");
    static final Deed CLAIMANT = new Deed(null, "appeal", "192.0.2.1");
    static final Deed ALICE = new Deed("alice", "password", "192.0.2.2");
    static final Deed BOB = new Deed("bob", "password", "192.0.2.3");
    static final MobileNumber CONTACT = MobileNumber.parse("13800138009");
    static final Claim CLAIM =
            new Claim(ClaimantKind.PERSON, null, "张三", "11010519491231002X", AppealReason.NO_CONTACT, List.of("手机丢失"));

    static final FormerAccess FORMER = new FormerAccess(
            List.of(new FormerAccess.FormerContact("+8613800138001", 1_700_000_000_000L)),
            new FormerAccess.FormerContact("a@example.com", null),
            true,
            List.of(new FormerAccess.FormerLink("wechat", "u-1")),
            List.of(new FormerAccess.FormerKey("binding-1", CertificateState.ACTIVE)),
            new FormerAccess.Withheld(1_700_000_000_001L, 0));

    final ReceiptNumber receipt = ReceiptNumber.random();

    List<Appeal> queue(AppealQuery query, @Nullable QueuePosition after) {
        return inStore(store -> store.appeals().queue(realm, query, after, 1));
    }

    String submit() {
        return submit(receipt, user);
    }

    String submit(ReceiptNumber number, @Nullable String account) {
        return inStore(store ->
                store.appeals().submit(realm, new NewAppeal(CLAIM, account, CONTACT), number, PLACE, CLAIMANT));
    }

    Appeal find(String id) {
        return this.<Optional<Appeal>>inStore(store -> store.appeals().find(realm, id))
                .orElseThrow();
    }

    List<StoredDocument> materials(String id) {
        return inStore(store -> store.appeals().materials(realm, id));
    }

    boolean take(String id, Deed operator) {
        return inStore(store -> store.appealDesk().take(realm, id, operator));
    }

    boolean reject(String id, Deed operator) {
        return inStore(store -> store.appealDesk().reject(realm, id, "材料不清晰", operator));
    }

    Approval approve(String id, Deed operator) {
        return inStore(store -> store.appealDesk().approve(realm, id, true, operator));
    }

    String approved() {
        String id = submit(ReceiptNumber.random(), user);
        take(id, ALICE);
        approve(id, ALICE);
        approve(id, BOB);
        return id;
    }

    boolean object(String id) {
        return inStore(store -> store.appealDesk().object(realm, id, CLAIMANT));
    }

    boolean holds() {
        return inStore(store -> store.appeals().holds(realm, user, null));
    }

    boolean contests() {
        return inStore(store -> store.appeals().contests(realm, user));
    }

    boolean ask(String id) {
        take(id, ALICE);
        return inStore(store -> store.appealDesk().ask(realm, id, "请上传清晰的证件照片", ALICE));
    }

    boolean add(String id) {
        return inStore(store -> store.appeals().add(realm, id, "已补充", PLACE, CLAIMANT));
    }

    StoredDocument send(DocumentKind kind) {
        return inStore(store -> {
            try {
                IncomingDocument incoming = store.documents()
                        .takeIn(realm, new NewDocument(kind, MediaKind.JPEG, 3), new ByteArrayInputStream(new byte[3]));
                return store.documents().keep(realm, PLACE, clock.instant().plus(Duration.ofHours(1)), incoming);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    boolean use(String id) {
        return inStore(store -> store.appealLinks().use(realm, id));
    }

    /** Names of what stands in the journal about an appeal. */
    List<String> journal(String id) {
        return database.call(em -> em.createQuery(
                        "select j.action from UcJournal j where j.subjectId = :id order by j.id", String.class)
                .setParameter("id", id)
                .getResultList());
    }

    /** Kind, address and parameters of what is on its way. */
    List<String> told() {
        Sealing sealing = new Sealing(crypto.cipher());
        return database.call(em -> em
                .createQuery(
                        """
                        select d.kind as kind, d.addressSealed as address, d.parametersSealed as parameters,
                        d.userId as about from UcDelivery d order by d.id""",
                        Tuple.class)
                .getResultList()
                .stream()
                .map(each -> each.get("kind", String.class) + " "
                        + sealing.open(
                                each.get("address", String.class),
                                realm.getId(),
                                Sealing.DELIVERY_ADDRESS,
                                each.get("about", String.class))
                        + " "
                        + sealing.open(
                                each.get("parameters", String.class),
                                realm.getId(),
                                Sealing.DELIVERY_PARAMETERS,
                                each.get("about", String.class)))
                .toList());
    }
}
