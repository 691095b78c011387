package org.usercenter.e2e.http;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Consumer;

import org.jsoup.nodes.Element;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Pictures;
import org.usercenter.e2e.harness.UserCenter;

import static org.usercenter.e2e.http.Visitor.fields;

/** The registration of an enterprise by its legal representative over plain HTTP, step by step. */
public final class EnterpriseRegistration {

    private final Visitor visitor;
    private Page page;

    public EnterpriseRegistration(Landscape landscape) {
        this(landscape, landscape.server());
    }

    /** By the link of the login page of a server besides the one of the landscape. */
    public EnterpriseRegistration(Landscape landscape, UserCenter server) {
        this(
                server,
                SignIn.address(landscape, "auth")
                        .substring(landscape.server().url().length()));
        Element link = page.document().selectFirst("a[href*=login-actions/registration]");
        if (link == null) {
            throw new AssertionError("no way to register at " + page.uri());
        }
        page = visitor.get(link.absUrl("href"));
    }

    private EnterpriseRegistration(UserCenter server, String address) {
        this.visitor = new Visitor(server.url());
        this.page = visitor.get(server.url() + address);
    }

    /** By a link of the business system, past the login page. */
    public static EnterpriseRegistration straight(Landscape landscape, UserCenter server) {
        String address = SignIn.address(landscape, "registrations");
        return new EnterpriseRegistration(
                server, address.substring(landscape.server().url().length()));
    }

    /** The page that the registrant sees now. */
    public Page page() {
        return page;
    }

    public Visitor visitor() {
        return visitor;
    }

    /** Up to the page of the organisation. */
    public EnterpriseRegistration begin() {
        submit(fields("accountType", "enterprise-declared"));
        submit(fields("agreed", "on", "action", "next"));
        if (!page.hasField("uscc")) {
            throw new AssertionError("no page of the organisation but: " + page.text());
        }
        return this;
    }

    public EnterpriseRegistration organisation(Firm firm) {
        return submit(fields(
                "enterpriseType", "company",
                "enterpriseName", firm.name(),
                "uscc", firm.uscc(),
                "address", "深圳市福田区示例路 1 号",
                "termUnlimited", "on",
                "action", "next"));
    }

    public EnterpriseRegistration people(Firm firm) {
        return submit(fields(
                "registrant", "representative",
                "representative", firm.representative().name(),
                "representativeDocumentType", "resident-id",
                "representativeDocumentNumber", firm.representative().idNumber(),
                "mobile", firm.handler().mobile(),
                "username", firm.handler().loginName(),
                "password", firm.handler().password(),
                "password-confirm", firm.handler().password(),
                "action", "next"));
    }

    /** Sends a file as the script of the page does, once. */
    public HttpResponse<String> upload(String kind, byte[] content) {
        return visitor.upload(materialAddress(kind), content);
    }

    /** Sends a file that the server takes. */
    public EnterpriseRegistration send(String kind) {
        HttpResponse<String> answer = upload(kind, Pictures.drawing("jpeg"));
        if (answer.statusCode() != 200) {
            throw new AssertionError("not taken: " + answer.statusCode() + " " + answer.body());
        }
        return this;
    }

    /** Address of a kind to be sent, or of a document by its id. */
    public URI materialAddress(String leaf) {
        return page.material(leaf);
    }

    public EnterpriseRegistration requestCode() {
        return submit(fields("captcha", visitor.captcha(page), "action", "send"));
    }

    public EnterpriseRegistration typeCode(String code) {
        return submit(fields("code", code, "action", "verify"));
    }

    /** From the start to the page of the code. */
    public EnterpriseRegistration upToCode(Firm firm) {
        begin().send("licence").organisation(firm);
        send("representative-id-front").send("representative-id-back").send("commitment");
        people(firm);
        if (!page.hasField("code")) {
            throw new AssertionError("no page of the code but: " + page.errors() + page.text());
        }
        return this;
    }

    public EnterpriseRegistration confirm() {
        return submit(fields("action", "confirm"));
    }

    /** Whether the account has been created. */
    public boolean done() {
        return page.document().selectFirst("[name=action][value=open]") != null;
    }

    /** The confirmation, ready to be sent by another thread. */
    public Runnable confirmation(Consumer<Page> result) {
        return visitor.prepared(page, fields("action", "confirm"), result);
    }

    public EnterpriseRegistration submit(Map<String, String> fields) {
        page = visitor.submit(page, fields);
        return this;
    }
}
