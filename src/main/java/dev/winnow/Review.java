package dev.winnow;

import org.jspecify.annotations.Nullable;

/** What a user's configuration makes of findings; pure, called by any thread. */
public interface Review {

    /** The finding as it is to be reported, perhaps with another severity; null when it is not to be reported. */
    @Nullable
    Finding of(Document document, Finding finding);
}
