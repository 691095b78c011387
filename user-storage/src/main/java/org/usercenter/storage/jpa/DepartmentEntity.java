package org.usercenter.storage.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A department, beside Keycloak's group, which has its name. */
@Entity(name = "UcDepartment")
@Table(name = "UC_DEPARTMENT")
public class DepartmentEntity {

    /** Of its own group. */
    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    /** Of the enterprise. */
    @Column(name = "GROUP_ID", length = 36, nullable = false)
    private String groupId;

    /** Id of the group above: a department's, or the one of all departments. */
    @Column(name = "PARENT_ID", length = 36, nullable = false)
    private String parentId;

    /** Ascending in the order of siblings, with gaps. */
    @Column(name = "POSITION_NUMBER", nullable = false)
    private long position;

    @Column(name = "BRANCH", nullable = false)
    private boolean branch;

    @Column(name = "USCC", length = 18)
    private @Nullable String uscc;

    @Column(name = "MANAGER_SEALED", length = 2048)
    private @Nullable String managerSealed;

    @Column(name = "CONTACT_SEALED", length = 2048)
    private @Nullable String contactSealed;

    @Column(name = "NOTES", length = 500)
    private @Nullable String notes;

    @Column(name = "VERSION", nullable = false)
    private int version;
}
