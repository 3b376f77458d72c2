/**
 * A shop's online shop: pages, cart, checkout, invoices, and a look-alike of the Customer Privacy API. One instance serves
 * one shop.
 */
@NullMarked
package dev.avow.shopify.sandbox.storefront;

import org.jspecify.annotations.NullMarked;
