package org.allmende.bid.pack;

import java.util.UUID;

/**
 * A file of the bid as it stood at the export.
 *
 * @param name in the pack, where no two are called the same
 * @param size in bytes
 * @param sha256 of its bytes, hexadecimal
 */
public record PackFile(UUID id, String name, long size, String sha256) {}
