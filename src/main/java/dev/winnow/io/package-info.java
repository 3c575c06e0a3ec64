/** Readers that turn bytes into documents, and writers that turn mended documents back into bytes. */
@NullMarked
package dev.winnow.io;

import org.jspecify.annotations.NullMarked;
