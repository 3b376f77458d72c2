/** Keeps transcripts and leads in MongoDB, each with an expiry; checks at start that the database will end them. */
@NullMarked
package dev.avow.adapters.mongo;

import org.jspecify.annotations.NullMarked;
