/** What can go wrong at Shopify, set by a test or from the panel, for one shop. */
@NullMarked
package dev.avow.shopify.sandbox.fault;

import org.jspecify.annotations.NullMarked;
