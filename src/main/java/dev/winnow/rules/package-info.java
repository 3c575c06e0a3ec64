/** The rules that ship with Winnow, one package a category, one rule a file. */
@NullMarked
package dev.winnow.rules;

import org.jspecify.annotations.NullMarked;
