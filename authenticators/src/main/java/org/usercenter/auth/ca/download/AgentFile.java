package org.usercenter.auth.ca.download;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * A file of a release, which is as its manifest says.
 *
 * @param name file name, of letters, digits, dots, dashes and underscores
 * @param architecture of the processor, e.g. {@code x86_64}; null: any
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits
 * @param path where it lies
 */
public record AgentFile(
        String name, AgentPlatform platform, @Nullable String architecture, long size, String sha256, Path path) {}
