/** Rules about text of the page around the article: labels, credits, biographies, other articles' headlines. */
@NullMarked
package dev.winnow.rules.boilerplate;

import org.jspecify.annotations.NullMarked;
