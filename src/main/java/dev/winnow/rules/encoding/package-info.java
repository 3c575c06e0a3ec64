/** Damage to the characters of a text. */
@NullMarked
package dev.winnow.rules.encoding;

import org.jspecify.annotations.NullMarked;
