/** Rules about the dates that a document states. */
@NullMarked
package dev.winnow.rules.date;

import org.jspecify.annotations.NullMarked;
