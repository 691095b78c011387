package org.usercenter.storage.deletion;

import org.jspecify.annotations.Nullable;

/**
 * That an enterprise closes with the deletion of its main account (单位注销).
 *
 * @param groupId id of the enterprise's group
 * @param address under which the server was called, by which business systems are told; null: not known
 */
public record Closing(String groupId, @Nullable String address) {

    /** Without addresses. */
    @Override
    public String toString() {
        return "Closing[" + groupId + "]";
    }
}
