/** Proves that the embedded stores behave as their callers rely on. */
@org.jspecify.annotations.NullMarked
package dev.avow.stores;
