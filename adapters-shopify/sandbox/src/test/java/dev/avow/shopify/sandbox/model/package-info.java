/** Tests of the model stand-in. */
@NullMarked
package dev.avow.shopify.sandbox.model;

import org.jspecify.annotations.NullMarked;
