/** The pre-ingestion check: what is accepted, mended, put into quarantine or dropped, and how that is written, undone and gone on with. */
@NullMarked
package dev.winnow.ingest;

import org.jspecify.annotations.NullMarked;
