/**
 * What Shopify signs and how we check it: webhooks, app-proxy requests and ID tokens. Each check returns a verdict; none
 * throws for bad input, and no secret, token or signed text ever appears in a message.
 */
@NullMarked
package dev.avow.adapters.shopify;

import org.jspecify.annotations.NullMarked;
