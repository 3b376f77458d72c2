/** One reference implementation per port: proof that its contract can be met, and a quick start for embedders. */
@NullMarked
package dev.avow.core.inmemory;

import org.jspecify.annotations.NullMarked;
