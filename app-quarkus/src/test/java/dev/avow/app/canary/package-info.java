/** Somebody goes through every flow of every profile, is erased, and is looked for everywhere. */
@NullMarked
package dev.avow.app.canary;

import org.jspecify.annotations.NullMarked;
