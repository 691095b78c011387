package org.usercenter.e2e.rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.account.call.Operation;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.usercenter.e2e.rules.Product.CLASSES;

/** The rules of the house: who may depend on whom. */
class ArchitectureTest {

    @Test
    void valueTypesKnowNothingOfKeycloak() {
        noClasses()
                .that()
                .resideInAPackage("org.usercenter.storage.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.keycloak..")
                .because("a value type must be usable without a server")
                .check(CLASSES);
    }

    @Test
    void valueTypesDependOnNoOtherPackageOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("org.usercenter.storage.identity..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.usercenter..")
                        .and(not(resideInAPackage("org.usercenter.storage.identity.."))))
                .check(CLASSES);
    }

    @Test
    void theStorageDoesNotKnowTheWaysIn() {
        noClasses()
                .that()
                .resideInAPackage("org.usercenter.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.usercenter.auth..")
                .check(CLASSES);
    }

    @Test
    void theAccountInterfaceAndTheWaysInDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("org.usercenter.account..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.usercenter.auth..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("org.usercenter.auth..", "org.usercenter.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.usercenter.account..")
                .check(CLASSES);
    }

    /** What has no right is open to nobody, not to everybody. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void everyEndpointOfTheAccountInterfaceNamesTheRightItNeeds(String verb) {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.usercenter.account..")
                .and()
                .areAnnotatedWith("jakarta.ws.rs." + verb)
                .should()
                .beAnnotatedWith(Operation.class)
                .allowEmptyShould(verb.equals("DELETE"))
                .check(CLASSES);
    }

    @Test
    void featuresOfTheAccountInterfaceDoNotDependOnEachOtherInCircles() {
        slices().matching("org.usercenter.account.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void theVerifierKnowsNeitherKeycloakNorTheRestOfTheProduct() {
        noClasses()
                .that()
                .resideInAPackage("org.usercenter.ca.verifier..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.keycloak..")
                        .or(resideInAPackage("org.usercenter.auth.."))
                        .or(resideInAPackage("org.usercenter.storage..")))
                .check(CLASSES);
    }

    @Test
    void onlyTheStorageKnowsItsEntities() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.usercenter.storage.jpa..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.usercenter.storage.jpa..")
                .check(CLASSES);
    }

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching("org.usercenter.auth.(**)").should().beFreeOfCycles().check(CLASSES);
        slices().matching("org.usercenter.storage.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void registrationUsesOnlyWhatAllWaysShare() {
        noClasses()
                .that()
                .resideInAPackage("org.usercenter.auth.registration..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.usercenter.auth..")
                        .and(not(resideInAnyPackage(
                                "org.usercenter.auth.registration..",
                                "org.usercenter.auth.agreement..",
                                "org.usercenter.auth.code..",
                                "org.usercenter.auth.captcha..",
                                "org.usercenter.auth.material..",
                                "org.usercenter.auth.policy..",
                                "org.usercenter.auth.proof..",
                                "org.usercenter.auth.realname..",
                                "org.usercenter.auth.setting..",
                                "org.usercenter.auth.flow.."))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void aWayInIsUsedByNoOtherFeature() {
        noClasses()
                .that(resideInAPackage("org.usercenter.auth..")
                        .and(not(resideInAPackage("org.usercenter.auth.password.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.usercenter.auth.password..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void nothingIsChangedInPlaceByEverybody() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("state shared by all requests belongs in the database or in single-use objects")
                .check(CLASSES);
    }

    @Test
    void passwordsAndCodesAreNotPrinted() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }
}
