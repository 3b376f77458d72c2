/** Tests of the sandbox: what it signs, strips, holds back and refuses. */
@NullMarked
package dev.avow.shopify.sandbox;

import org.jspecify.annotations.NullMarked;
