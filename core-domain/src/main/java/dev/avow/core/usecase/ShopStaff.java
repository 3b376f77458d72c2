package dev.avow.core.usecase;

import dev.avow.core.subject.ShopId;

/**
 * Somebody of a shop's staff, who asks for something.
 *
 * @param shop whose staff
 * @param user by whichever name they are known there; written down as a keyed hash
 */
public record ShopStaff(ShopId shop, String user) {
    /** Leaves the user out. */
    @Override
    public String toString() {
        return "ShopStaff[" + shop + "]";
    }
}
