/** The HTTP faces: webhooks, storefront, merchant pages and API. Each knows use cases and its own records only. */
@NullMarked
package dev.avow.app.rest;

import org.jspecify.annotations.NullMarked;
