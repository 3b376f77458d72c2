/** The documents that others rely on, checked against the code and against themselves. */
@NullMarked
package dev.avow.testkit.docs;

import org.jspecify.annotations.NullMarked;
