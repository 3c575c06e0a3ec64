package dev.winnow.gate;

import dev.winnow.Finding;
import java.util.List;

/**
 * What the gate wants to know of a document.
 *
 * @param path relative to the configuration's folder
 * @param site the host of its address; empty where it has none
 * @param place names the document and the line of a finding, for messages
 * @param fresh findings that count against limits
 * @param known findings that a baseline knows
 * @param words how many words the text has
 */
public record Measured(String path, String site, Place place, List<Finding> fresh, List<Finding> known, long words) {

    /** How a finding's place is told. */
    public interface Place {
        String of(Finding finding);
    }
}
