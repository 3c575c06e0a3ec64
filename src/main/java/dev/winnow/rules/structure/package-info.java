/** Damage to the form of a text: glued fields, repeated titles, placeholders, quotation marks. */
@NullMarked
package dev.winnow.rules.structure;

import org.jspecify.annotations.NullMarked;
