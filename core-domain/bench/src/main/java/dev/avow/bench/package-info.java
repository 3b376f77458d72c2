/** Measurements of redaction, and of other ways to find personal values, in one run. */
@NullMarked
package dev.avow.bench;

import org.jspecify.annotations.NullMarked;
