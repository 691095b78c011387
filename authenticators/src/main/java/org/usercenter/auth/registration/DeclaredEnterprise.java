package org.usercenter.auth.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.usercenter.auth.realname.enterprise.EnterpriseClaim;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.enterprise.Handler;
import org.usercenter.storage.enterprise.Registrant;
import org.usercenter.storage.identity.IdentityDocument;

/** An enterprise that somebody declares with materials: all of its pages, understood. */
record DeclaredEnterprise(Organisation organisation, EnterpriseInformation information, Registrant registrant) {

    /** Understands again what was checked before. */
    static Optional<DeclaredEnterprise> accepted(Map<String, String> organisation, Map<String, String> people) {
        Map<String, String> all = together(organisation, people);
        return OrganisationForm.accepted(organisation)
                .flatMap(page -> EnterpriseForm.accepted(all).flatMap(information -> RegistrantForm.accepted(people)
                        .map(registrant -> new DeclaredEnterprise(page, information, registrant))));
    }

    /** The people page as {@link EnterpriseForm} takes it: with legal form and address from the page before. */
    static Map<String, String> together(Map<String, String> organisation, Map<String, String> people) {
        Map<String, String> all = new HashMap<>(people);
        for (String field : new String[] {EnterpriseForm.TYPE, EnterpriseForm.ADDRESS}) {
            String value = organisation.get(field);
            if (value != null) {
                all.put(field, value);
            }
        }
        return all;
    }

    /** The four elements. */
    EnterpriseClaim claim() {
        return new EnterpriseClaim(
                organisation.uscc(),
                organisation.name(),
                information.representative().name(),
                representativesDocument());
    }

    /** Materials of the people page that have to be there. */
    List<DocumentKind> materialsOfPeople() {
        Handler handler = registrant.handler();
        IdentityDocument shown = handler == null ? representativesDocument() : handler.document();
        return EnterpriseMaterials.needed(registrant.role(), shown.type());
    }

    private IdentityDocument representativesDocument() {
        IdentityDocument document = information.representative().document();
        if (document == null) {
            throw new IllegalStateException("The page asks for the representative's document");
        }
        return document;
    }
}
