/** Servers on loopback that misbehave on purpose, for adapters whose other end is a company on the internet, and free ports. */
@NullMarked
package dev.avow.testkit.http;

import org.jspecify.annotations.NullMarked;
