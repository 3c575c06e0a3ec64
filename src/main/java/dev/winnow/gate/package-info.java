/** What a run is held against: known findings, limits, an earlier run. */
@NullMarked
package dev.winnow.gate;

import org.jspecify.annotations.NullMarked;
