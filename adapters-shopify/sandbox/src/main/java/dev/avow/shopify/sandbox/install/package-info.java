/** The app in a shop: installation, scopes, subscription, and the tokens it is given. */
@NullMarked
package dev.avow.shopify.sandbox.install;

import org.jspecify.annotations.NullMarked;
