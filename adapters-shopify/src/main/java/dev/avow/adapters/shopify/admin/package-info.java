/**
 * Shopify's Admin GraphQL interface: documents as resources, waiting by cost, retries, pages, and outcomes as values. No
 * message of it holds a token, a variable or an answer.
 */
@NullMarked
package dev.avow.adapters.shopify.admin;

import org.jspecify.annotations.NullMarked;
