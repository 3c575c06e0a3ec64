/** Pure helpers that several rules need; they know neither rules nor views. */
@NullMarked
package dev.winnow.text;

import org.jspecify.annotations.NullMarked;
