/** Rules for foreign strings put into a text. */
@NullMarked
package dev.winnow.rules.injection;

import org.jspecify.annotations.NullMarked;
