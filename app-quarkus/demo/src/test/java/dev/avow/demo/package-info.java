/** Runs the demo as a process of its own, with an app that only pretends. */
@org.jspecify.annotations.NullMarked
package dev.avow.demo;
