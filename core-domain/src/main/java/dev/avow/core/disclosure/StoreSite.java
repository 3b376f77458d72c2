package dev.avow.core.disclosure;

import dev.avow.core.subject.Region;

/**
 * Where a store's disks are, as the operator declares it.
 *
 * @param store the store's name in the inventory
 * @param region where it is
 */
public record StoreSite(String store, Region region) {}
