/** How the app is described to Shopify: which scopes and topics its features need, written as {@code shopify.app.toml}. */
@NullMarked
package dev.avow.adapters.shopify.setup;

import org.jspecify.annotations.NullMarked;
