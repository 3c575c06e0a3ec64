/** Everything that is read from YAML; the only package that knows the YAML library. */
@NullMarked
package dev.winnow.config;

import org.jspecify.annotations.NullMarked;
