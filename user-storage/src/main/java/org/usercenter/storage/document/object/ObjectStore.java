package org.usercenter.storage.document.object;

import java.nio.file.Path;

/**
 * Keeps contents outside of the database (对象存储). Each call goes over the network: never within a transaction that has
 * touched the database.
 */
public interface ObjectStore {

    /**
     * Keeps a file as an object, whole or not at all.
     *
     * @param sha256 of the file, in hexadecimal digits; an object that arrives with another is refused
     */
    void put(String key, Path file, String sha256) throws ObjectStoreException;

    /**
     * A part of an object.
     *
     * @param from first byte, from 0
     * @param length how many bytes; the object has that many
     */
    byte[] get(String key, long from, int length) throws ObjectStoreException;

    /** Removes an object; one that is not there is no failure. */
    void delete(String key) throws ObjectStoreException;

    /** Puts and removes an empty object: tries address, name of the bucket, credentials and rights. */
    void check() throws ObjectStoreException;
}
