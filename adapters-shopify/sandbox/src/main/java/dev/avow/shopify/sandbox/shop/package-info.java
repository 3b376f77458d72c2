/**
 * What a shop holds and what happens in it: customers, catalogue, carts, checkouts, orders, drafts and sent invoices, all in
 * memory. Every change is made under the shop's lock and told as a {@link dev.avow.shopify.sandbox.shop.Happening}.
 */
@NullMarked
package dev.avow.shopify.sandbox.shop;

import org.jspecify.annotations.NullMarked;
