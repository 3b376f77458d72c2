package dev.avow.app.rest;

import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.ShopId;
import java.time.Instant;

/**
 * What a visitor's session token says: one conversation with one shop, and nothing about the person (S1-05, S1-07).
 *
 * @param shop whose storefront it was opened from, verified by the app proxy's signature
 * @param conversation random
 * @param startedAt when the conversation was opened: the start of its clock
 */
record VisitorSession(ShopId shop, ConversationId conversation, Instant startedAt) {}
