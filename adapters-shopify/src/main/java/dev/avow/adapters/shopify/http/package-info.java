/** Requests to one shop's host and their answers, as bytes. */
@NullMarked
package dev.avow.adapters.shopify.http;

import org.jspecify.annotations.NullMarked;
