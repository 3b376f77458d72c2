/** Tests of the signatures: worked examples, flipped bits, other secrets, replays. */
@NullMarked
package dev.avow.adapters.shopify;

import org.jspecify.annotations.NullMarked;
