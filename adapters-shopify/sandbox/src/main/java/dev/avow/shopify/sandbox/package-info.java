/**
 * A Shopify look-alike on loopback: storefronts with an app proxy, an admin that signs ID tokens, and a sender of signed
 * webhooks. It signs by code of its own, so that a mistake in the code under test cannot cancel itself out. For tests and
 * the demo; never part of a running service.
 */
@NullMarked
package dev.avow.shopify.sandbox;

import org.jspecify.annotations.NullMarked;
