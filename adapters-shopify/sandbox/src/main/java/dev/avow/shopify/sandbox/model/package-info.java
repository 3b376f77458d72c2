/** A stand-in for a language model's server, for tests and the demo: it remembers what it was told. */
@NullMarked
package dev.avow.shopify.sandbox.model;

import org.jspecify.annotations.NullMarked;
