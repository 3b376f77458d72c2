/**
 * Admin GraphQL over a subset of the schema of 2026-10: search, sorting, paging, cost, throttling, scopes and errors as the
 * real one has them. A view is a map of a thing's fields; a field that takes arguments or leads to another thing is a
 * fetcher in that map.
 */
@NullMarked
package dev.avow.shopify.sandbox.admin;

import org.jspecify.annotations.NullMarked;
