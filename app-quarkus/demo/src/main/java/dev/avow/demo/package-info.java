/** The demo: starts stores and sandbox, then the built app as a process wired to them, and tells where to look. */
@NullMarked
package dev.avow.demo;

import org.jspecify.annotations.NullMarked;
