/** JSON from outside, seen as a tree whose shape is asked for step by step. No message of it holds a value. */
@NullMarked
package dev.avow.adapters.shopify.json;

import org.jspecify.annotations.NullMarked;
