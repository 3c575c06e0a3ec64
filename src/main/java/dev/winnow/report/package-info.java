/** Formats in which findings leave the program. */
@NullMarked
package dev.winnow.report;

import org.jspecify.annotations.NullMarked;
