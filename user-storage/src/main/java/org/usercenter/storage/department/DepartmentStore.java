package org.usercenter.storage.department;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;

/**
 * Departments of enterprises: groups under {@code /enterprises/<USCC>/departments} with {@code UC_DEPARTMENT} beside them.
 * Changes of one tree wait for each other, so that two of them together break no rule; each is written in the journal. No
 * method touches a group outside the enterprise that is given.
 */
public interface DepartmentStore {

    /** Levels at most. */
    int MAX_DEPTH = 10;

    /** Departments of an enterprise at most. */
    int MAX = 10_000;

    /**
     * A part of one level; four statements.
     *
     * @param parentId null: the top
     * @param afterPosition {@link Department#position} of the last one of the page before; null: from the beginning
     * @param afterId its id
     * @param max 1 to 101: a page, and one more to know whether there is another
     * @throws DepartmentRefusedException UNKNOWN
     * @throws IllegalArgumentException when max is out of its range
     */
    DepartmentPage children(
            RealmModel realm,
            String groupId,
            @Nullable String parentId,
            @Nullable Long afterPosition,
            @Nullable String afterId,
            int max);

    /** One of the enterprise's. */
    Optional<Department> find(RealmModel realm, String groupId, String id);

    /**
     * Those whose name has the text in it, by name.
     *
     * @param max 1 to 101: a page, and one more to know whether there is another
     */
    List<Department> search(RealmModel realm, String groupId, String text, int max);

    /**
     * The names of what stands above each, from the top, and its own.
     *
     * @param ids of departments of the enterprise; others are left out
     */
    Map<String, List<String>> paths(RealmModel realm, String groupId, List<String> ids);

    /**
     * Finds departments by their names.
     *
     * @param path names from above, at least one; the first ones may be left out
     * @return ids of those whose path ends so; one alone when it is the whole path of one
     */
    List<String> at(RealmModel realm, String groupId, List<String> path);

    /**
     * Adds one after its siblings.
     *
     * @param parentId null: at the top
     * @return its id
     * @throws DepartmentRefusedException NAME_TAKEN, TOO_DEEP, UNKNOWN or TOO_MANY
     * @throws org.keycloak.models.ModelDuplicateException when a group of the name is made elsewhere at the same moment;
     *     the transaction is then lost
     */
    String create(RealmModel realm, String groupId, @Nullable String parentId, DepartmentText text, Deed deed);

    /**
     * Puts a text in the place of the other one.
     *
     * @param version that the editor saw
     * @throws DepartmentRefusedException NAME_TAKEN, UNKNOWN or STALE
     */
    void edit(RealmModel realm, String groupId, String id, int version, DepartmentText text, Deed deed);

    /**
     * Moves one with everything below it.
     *
     * @param version that whoever moves it saw
     * @param parentId null: to the top
     * @param beforeId of the sibling before which it will stand; null: after all
     * @throws DepartmentRefusedException NAME_TAKEN, TOO_DEEP, INTO_ITSELF, UNKNOWN or STALE
     */
    void move(
            RealmModel realm,
            String groupId,
            String id,
            int version,
            @Nullable String parentId,
            @Nullable String beforeId,
            Deed deed);

    /**
     * Deletes an empty one.
     *
     * @throws DepartmentRefusedException NOT_EMPTY, UNKNOWN or STALE
     */
    void delete(RealmModel realm, String groupId, String id, int version, Deed deed);

    /**
     * Removes some departments below which none is, with whatever says who is in them: of an enterprise that closes.
     *
     * @return how many
     */
    int removeLowest(RealmModel realm, String groupId, int max);
}
