package dev.winnow.io;

/**
 * A change of bytes: those from start to before end are replaced.
 *
 * @param start the first byte that goes
 * @param end the first byte that stays, {@code start} for an insertion
 * @param bytes what takes their place
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record Splice(int start, int end, byte[] bytes) {}
