package org.usercenter.storage.jpa;

import java.util.List;

import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Tells Keycloak of the entities and of the changelog that makes their tables. */
final class UserCenterEntityProvider implements JpaEntityProvider {

    static final String CHANGELOG = "META-INF/user-center-changelog.xml";

    /** The server finds entities by its own index of the archive; this list is for whoever builds on Hibernate alone. */
    static final List<Class<?>> ENTITIES = List.of(
            IdentifierEntity.class,
            PersonEntity.class,
            EnterpriseEntity.class,
            CertificateEntity.class,
            RealNameEntity.class,
            MessageEntity.class,
            DeliveryEntity.class,
            JournalEntity.class,
            CounterEntity.class,
            DocumentEntity.class,
            DocumentChunkEntity.class,
            DocumentObjectEntity.class,
            ConsentEntity.class,
            GrantEntity.class,
            MemberGrantEntity.class,
            GrantRequestEntity.class,
            ParticularEntity.class,
            TakenOverEntity.class,
            ReadableSinceEntity.class,
            MemberEntity.class,
            DepartmentEntity.class,
            InvitationEntity.class,
            FirstAnswerEntity.class,
            PreferenceEntity.class,
            UnwantedMessageEntity.class,
            DeletionEntity.class,
            MemberImportEntity.class,
            MemberImportRowEntity.class,
            LoginEntity.class,
            AppealEntity.class,
            ProposalEntity.class,
            ReviewEntity.class,
            FigureEntity.class);

    @Override
    public List<Class<?>> getEntities() {
        return ENTITIES;
    }

    @Override
    public String getChangelogLocation() {
        return CHANGELOG;
    }

    @Override
    public String getFactoryId() {
        return UserCenterEntityProviderFactory.ID;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
