/** The command line: the only package that prints, exits or reads the environment. */
@NullMarked
package dev.winnow.cli;

import org.jspecify.annotations.NullMarked;
