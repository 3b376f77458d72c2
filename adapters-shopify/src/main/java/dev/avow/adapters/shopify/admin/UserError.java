package dev.avow.adapters.shopify.admin;

/**
 * What was wrong with a mutation's input. Shopify's message is not kept: it may quote the input.
 *
 * @param field the path in the input, names joined by dots; empty if it is none of them
 * @param code Shopify's own code; empty if this mutation has none
 */
public record UserError(String field, String code) {}
