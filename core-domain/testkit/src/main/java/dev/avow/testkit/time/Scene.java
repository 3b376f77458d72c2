package dev.avow.testkit.time;

import dev.avow.core.port.KeyedHasher;
import dev.avow.core.retention.RetentionInForce;
import java.time.InstantSource;

/**
 * Where a feature's traffic takes place: one installation on the journey.
 *
 * @param installation its name, which is that of its profile
 * @param retention the rules in force there
 * @param hasher the installation's keyed hashes
 * @param clock the service's
 * @param shops its shops, which come and go
 */
public record Scene(
        String installation, RetentionInForce retention, KeyedHasher hasher, InstantSource clock, Shops shops) {}
