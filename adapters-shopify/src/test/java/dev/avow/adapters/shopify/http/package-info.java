/** A stub of a shop's host. */
@NullMarked
package dev.avow.adapters.shopify.http;

import org.jspecify.annotations.NullMarked;
