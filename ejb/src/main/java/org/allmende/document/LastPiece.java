package org.allmende.document;

/**
 * The last piece that is here of a file on its way, by which its sender finds out whether a file is the one that was begun.
 *
 * @param length in bytes, up to where the upload goes on
 * @param sha256 of its plain bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record LastPiece(int length, byte[] sha256) {}
