/** The test harness for rules and corpora, for users of JUnit 5 and AssertJ. */
@NullMarked
package dev.winnow.testing;

import org.jspecify.annotations.NullMarked;
