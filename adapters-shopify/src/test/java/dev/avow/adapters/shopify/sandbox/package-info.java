/** The adapter against the look-alike, which shares no code with it. */
@NullMarked
package dev.avow.adapters.shopify.sandbox;

import org.jspecify.annotations.NullMarked;
