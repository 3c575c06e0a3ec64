/** Published quality heuristics, off unless somebody selects them; each decides as its reference implementation does. */
@NullMarked
package dev.winnow.rules.quality;

import org.jspecify.annotations.NullMarked;
