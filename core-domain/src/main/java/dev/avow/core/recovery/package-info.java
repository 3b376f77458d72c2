/** When a cart that was left is recalled. */
@NullMarked
package dev.avow.core.recovery;

import org.jspecify.annotations.NullMarked;
