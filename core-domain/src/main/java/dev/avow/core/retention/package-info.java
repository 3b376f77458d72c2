/** How long each class of data lives, and what is already too old to be seen. */
@NullMarked
package dev.avow.core.retention;

import org.jspecify.annotations.NullMarked;
