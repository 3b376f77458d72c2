/** What Shopify tells about a shop, read from verified deliveries into values. */
@NullMarked
package dev.avow.core.event;

import org.jspecify.annotations.NullMarked;
