/** Proves the MongoDB adapter on the embedded server, or on the one that {@code AVOW_TEST_MONGODB_URI} names. */
@org.jspecify.annotations.NullMarked
package dev.avow.adapters.mongo;
