/** Time, names and texts for tests: all deterministic, nothing ambient. */
@NullMarked
package dev.avow.testkit.data;

import org.jspecify.annotations.NullMarked;
