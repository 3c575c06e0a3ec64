package dev.winnow.rules.date;

/**
 * A dated report of a story, as it is packed into a census value.
 *
 * @param day days since 1970-01-01
 * @param machineMade whether its date stands in a header that only a program writes
 * @param supported whether something else in its text agrees with its date
 * @param reach how far its gist is complete, in {@code 2^-20} of the range of hashes
 * @param size how many hashes its gist holds
 */
record Teller(long day, boolean machineMade, boolean supported, int reach, int size) {

    /** Days are kept from the year 1000 on. */
    private static final long OFFSET = 400_000;

    static Teller of(long packed) {
        return new Teller(
                (packed & 0xFFFFF) - OFFSET,
                (packed >> 20 & 1) != 0,
                (packed >> 21 & 1) != 0,
                (int) (packed >> 22 & 0x1FFFFF),
                (int) (packed >> 43 & 0xFF));
    }

    long packed() {
        return day + OFFSET
                | (machineMade ? 1L << 20 : 0)
                | (supported ? 1L << 21 : 0)
                | (long) reach << 22
                | (long) size << 43;
    }

    /** A person wrote its date, so that it may be held against another. */
    boolean credible() {
        return !machineMade;
    }

    /** Whether the days lie at most so far apart. */
    boolean agrees(long otherDay, int days) {
        return Math.abs(day - otherDay) <= days;
    }
}
