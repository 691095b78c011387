package org.usercenter.e2e.http;

import java.util.Map;

import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;

/**
 * An enterprise that one test has to itself, with its main account at the account interface.
 *
 * @param main whose mobile is the enterprise's contact
 * @param id of the enterprise
 */
public record OwnEnterprise(Enterprise enterprise, Person main, Api owner, String id) {

    /** By its licence; certified. */
    public static OwnEnterprise registered(Landscape landscape) {
        Enterprise enterprise = Enterprise.madeUp();
        Person main = new ScanVisit(landscape, Kind.LICENCE).register(enterprise);
        Api owner = Api.of(landscape, main.loginName(), main.password());
        String id = owner.get("/me").json().at("/identities/0/enterpriseId").asText();
        return new OwnEnterprise(enterprise, main, owner, id);
    }

    /** An address below it. */
    public String at(String below) {
        return "/enterprises/" + id + below;
    }

    /** Makes an internal account and returns its address. */
    public String create(Person person) {
        Api.Reply made = owner.send(
                "POST",
                at("/members"),
                Map.of(
                        "loginName", person.loginName(),
                        "name", person.name(),
                        "mobile", person.mobile()));
        if (made.status() != 201) {
            throw new AssertionError("no member: " + made.http().body());
        }
        return at("/members/" + made.json().path("userId").asText());
    }

    /** Opens a role of a business system for it. */
    public OwnEnterprise with(Business business, String client, String role) {
        business.give(business.enterprise(enterprise.uscc()), client, role);
        return this;
    }
}
