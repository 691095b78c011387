package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A row of an import. */
@Entity(name = "UcMemberImportRow")
@Table(name = "UC_MEMBER_IMPORT_ROW")
public class MemberImportRowEntity {

    /** Id of the import and number of the row. */
    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "IMPORT_ID", length = 36, nullable = false)
    private String importId;

    @Column(name = "ROW_NO", nullable = false)
    private int number;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "GROUP_ID", length = 36, nullable = false)
    private String groupId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    /** {@code waiting}, {@code done} or {@code wrong}. */
    @Column(name = "STATE", length = 16, nullable = false)
    private String state;

    /** Null: the row is not waiting any more. */
    @Column(name = "CONTENT_SEALED")
    private @Nullable String contentSealed;

    /** Codes; null: none. */
    @Column(name = "ERRORS", length = 1000)
    private @Nullable String errors;

    /** When it is forgotten; epoch milliseconds. */
    @Column(name = "ENDS_AT", nullable = false)
    private long endsAt;
}
