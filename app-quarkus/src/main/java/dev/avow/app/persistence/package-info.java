/** The SQL stores on PostgreSQL, and the keys that protect what rests. */
@NullMarked
package dev.avow.app.persistence;

import org.jspecify.annotations.NullMarked;
