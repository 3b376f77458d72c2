package dev.avow.app.rest;

import dev.avow.core.subject.ShopId;

/** What keeps a chat together in the browser, by the policy in force (S1-07, S2-16). */
public interface ChatKeeping {

    /** Whether it is a cookie that ends with the browser session; else it is the tab's own storage. */
    boolean isInCookie(ShopId shop);
}
