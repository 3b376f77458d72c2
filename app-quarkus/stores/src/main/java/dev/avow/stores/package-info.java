/**
 * Starts a real PostgreSQL and an embedded MongoDB look-alike on loopback, for tests and the demo. Knows nothing of the
 * app and is never on the production class path.
 */
@NullMarked
package dev.avow.stores;

import org.jspecify.annotations.NullMarked;
