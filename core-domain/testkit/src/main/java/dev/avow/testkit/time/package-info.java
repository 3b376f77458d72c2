/**
 * The time machine: years of simulated traffic, sweeps, outages and crashes over any stores, and a ledger of ages that
 * says whether a record ever outlived or under-lived its rule. A new feature adds a {@link
 * dev.avow.testkit.time.TrafficSource}.
 */
@NullMarked
package dev.avow.testkit.time;

import org.jspecify.annotations.NullMarked;
