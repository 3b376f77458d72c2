/** Tests of what Shopify is told of the app. */
@NullMarked
package dev.avow.adapters.shopify.setup;

import org.jspecify.annotations.NullMarked;
