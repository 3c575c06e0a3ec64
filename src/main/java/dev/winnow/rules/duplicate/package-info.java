/** Rules about documents that stand in another document too, whole or in part. */
@NullMarked
package dev.winnow.rules.duplicate;

import org.jspecify.annotations.NullMarked;
