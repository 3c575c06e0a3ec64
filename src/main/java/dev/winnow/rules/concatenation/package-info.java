/** Rules about pieces of other articles in one text. */
@NullMarked
package dev.winnow.rules.concatenation;

import org.jspecify.annotations.NullMarked;
