/** The model and the engine: documents, rules, findings, fixes, and the passes that join them. */
@NullMarked
package dev.winnow;

import org.jspecify.annotations.NullMarked;
