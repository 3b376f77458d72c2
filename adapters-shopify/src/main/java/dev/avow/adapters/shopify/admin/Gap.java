package dev.avow.adapters.shopify.admin;

/**
 * A part of an answer that is missing.
 *
 * @param field where, names joined by dots and without positions; empty for the whole answer
 * @param withheld whether it was withheld for good, for want of an approval or scope; if not, it failed this time
 */
public record Gap(String field, boolean withheld) {}
