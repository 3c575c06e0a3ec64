package dev.winnow;

import java.util.List;

/**
 * A mended document.
 *
 * @param document the document after all fixes that were sure enough
 * @param left what is found in the mended text
 * @param applied how many fixes were applied
 * @param heldBack how many fixes of the given text were not sure enough
 * @param settled false when the text still changed in the last pass: two rules mend each other's work
 * @param failures rules that threw in any of the passes
 * @param passes what changed the text, in order
 */
public record Cleaned(
        Document document,
        List<Finding> left,
        int applied,
        int heldBack,
        boolean settled,
        List<RuleFailure> failures,
        List<Pass> passes) {

    /**
     * One pass over the text.
     *
     * @param edits what was replaced, sorted and apart, in places of the text before the pass
     * @param fixed the findings whose fixes these edits are
     */
    public record Pass(List<Edit> edits, List<Finding> fixed) {

        public Pass {
            edits = List.copyOf(edits);
            fixed = List.copyOf(fixed);
        }
    }

    /** The mended text. */
    public String text() {
        return document.text();
    }
}
