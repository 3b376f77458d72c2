/** What an embedder calls. One final class per use case with one public method {@code handle}. */
@NullMarked
package dev.avow.core.usecase;

import org.jspecify.annotations.NullMarked;
