/** How promises stand. */
@NullMarked
package dev.avow.testkit.promise;

import org.jspecify.annotations.NullMarked;
