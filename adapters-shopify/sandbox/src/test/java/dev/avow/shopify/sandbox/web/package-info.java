/** Tests of the sandbox's plumbing. */
@NullMarked
package dev.avow.shopify.sandbox.web;

import org.jspecify.annotations.NullMarked;
