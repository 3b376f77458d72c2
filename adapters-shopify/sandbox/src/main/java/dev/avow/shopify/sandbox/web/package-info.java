/** What the sandbox needs to answer HTTP on the JDK alone: a loopback server, replies, page templates and JSON. */
@NullMarked
package dev.avow.shopify.sandbox.web;

import org.jspecify.annotations.NullMarked;
