/** Tests of what Admin lists are made of. */
@NullMarked
package dev.avow.shopify.sandbox.admin;

import org.jspecify.annotations.NullMarked;
