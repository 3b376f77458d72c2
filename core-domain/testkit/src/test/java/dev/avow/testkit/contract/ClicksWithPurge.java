package dev.avow.testkit.contract;

import dev.avow.core.port.Clicks;
import dev.avow.core.port.Purge;

/** Hands broken clicks to their contract. */
record ClicksWithPurge(Clicks clicks, Purge purge) implements ClicksContract {}
