/** Data about persons that a text should not carry. */
@NullMarked
package dev.winnow.rules.privacy;

import org.jspecify.annotations.NullMarked;
