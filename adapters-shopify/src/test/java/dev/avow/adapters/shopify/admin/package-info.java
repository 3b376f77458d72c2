/** Tests of the Admin interface's client against a stub that the test scripts. */
@NullMarked
package dev.avow.adapters.shopify.admin;

import org.jspecify.annotations.NullMarked;
