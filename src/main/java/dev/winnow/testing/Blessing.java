package dev.winnow.testing;

/** Whether expectations are written anew instead of being checked. */
enum Blessing {
    /** Expectations are checked. */
    OFF,
    /** Expectations are written, then checked. */
    ON,
    /** Somebody asked for it on a machine where nobody would look at the outcome. */
    REFUSED;

    /** The system property and the variable that decide. */
    static Blessing fromEnvironment() {
        return of(System.getProperty("winnow.bless") != null, System.getenv("CI") != null);
    }

    static Blessing of(boolean asked, boolean unattended) {
        if (!asked) {
            return OFF;
        }
        return unattended ? REFUSED : ON;
    }
}
