/** The main text of a web page; pure: markup in, text and what the markup says of it out. Only this package knows jsoup. */
@NullMarked
package dev.winnow.html;

import org.jspecify.annotations.NullMarked;
