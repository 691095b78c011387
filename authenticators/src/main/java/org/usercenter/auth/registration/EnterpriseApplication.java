package org.usercenter.auth.registration;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.proof.ProvedLevel;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.enterprise.Registrant;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameChange;

/**
 * Everything of an enterprise that is to be created.
 *
 * @param validUntil last day of its term of operation; null: unlimited, or not declared
 * @param registrant null: not known
 * @param level what its level begins with
 * @param proof what proved it; null: it is declared
 * @param materials where its materials are; null: it needs none
 * @param kept the materials that stay with it
 */
record EnterpriseApplication(
        Uscc uscc,
        EnterpriseName name,
        @Nullable LocalDate validUntil,
        @Nullable Registrant registrant,
        EnterpriseInformation information,
        RealNameChange level,
        @Nullable VerifiedIdentity proof,
        @Nullable DraftPlace materials,
        List<DocumentKind> kept) {

    /** Proved: name and code are those of the proof. */
    static EnterpriseApplication proved(EnterpriseInformation information, VerifiedIdentity proof) {
        return proved(information, proof, ProvedLevel.of(proof));
    }

    /** The same at a level that the proof alone does not give. */
    static EnterpriseApplication proved(
            EnterpriseInformation information, VerifiedIdentity proof, RealNameChange level) {
        return new EnterpriseApplication(
                EnterpriseCreation.uscc(proof),
                EnterpriseCreation.name(proof),
                null,
                null,
                information,
                level,
                proof,
                null,
                List.of());
    }

    /** Declared, with materials. */
    static EnterpriseApplication declared(DeclaredEnterprise enterprise, RealNameChange level, DraftPlace materials) {
        Organisation organisation = enterprise.organisation();
        return new EnterpriseApplication(
                organisation.uscc(),
                organisation.name(),
                organisation.validUntil(),
                enterprise.registrant(),
                enterprise.information(),
                level,
                null,
                materials,
                EnterpriseMaterials.kept(enterprise.registrant().role()));
    }

    @Override
    public String toString() {
        return "EnterpriseApplication[" + uscc.value() + "]";
    }
}
