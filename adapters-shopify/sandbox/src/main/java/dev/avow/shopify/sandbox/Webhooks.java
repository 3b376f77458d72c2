package dev.avow.shopify.sandbox;

import dev.avow.shopify.sandbox.Delivery.HeaderForm;
import dev.avow.shopify.sandbox.Delivery.Signing;
import java.time.Duration;

/** How badly one shop's webhooks are delivered. As it is made, each is sent once, at once and in order. Thread-safe. */
public final class Webhooks {

    private static final int ALL = Integer.MAX_VALUE;

    private Duration delay = Duration.ZERO;
    private int repeats;
    private int twins;
    private int forgeries;
    private int toLose;
    private boolean reversed;
    private boolean retried = true;
    private Signing signing = Signing.GENUINE;
    private HeaderForm headers = HeaderForm.CLASSIC;

    Webhooks() {}

    /** Each is sent so long after its event. */
    public synchronized Webhooks delay(Duration after) {
        delay = after;
        return this;
    }

    /** Each is sent so many times more under the same webhook id. */
    public synchronized Webhooks repeats(int times) {
        repeats = times;
        return this;
    }

    /** Each is sent so many times more with the same body under other webhook ids. */
    public synchronized Webhooks twins(int times) {
        twins = times;
        return this;
    }

    /** Beside each so many are sent that somebody else forged. */
    public synchronized Webhooks forgeries(int times) {
        forgeries = times;
        return this;
    }

    /** Those that are due together are sent in reversed order, or in order again. */
    public synchronized Webhooks reversed(boolean on) {
        reversed = on;
        return this;
    }

    /** The next ones are lost. */
    public synchronized Webhooks loseNext(int count) {
        toLose = count;
        return this;
    }

    /** All are lost from now on. */
    public Webhooks loseAll() {
        return loseNext(ALL);
    }

    /** Whether a failed delivery is repeated, eight times in four hours; it is, unless switched off. */
    public synchronized Webhooks retried(boolean on) {
        retried = on;
        return this;
    }

    /** How they are signed. */
    public synchronized Webhooks signing(Signing how) {
        signing = how;
        return this;
    }

    /** Which names their headers have. */
    public synchronized Webhooks headers(HeaderForm form) {
        headers = form;
        return this;
    }

    /** As it was made. */
    public synchronized Webhooks reset() {
        delay = Duration.ZERO;
        repeats = 0;
        twins = 0;
        forgeries = 0;
        toLose = 0;
        reversed = false;
        retried = true;
        signing = Signing.GENUINE;
        headers = HeaderForm.CLASSIC;
        return this;
    }

    synchronized Duration delay() {
        return delay;
    }

    synchronized int repeats() {
        return repeats;
    }

    synchronized int twins() {
        return twins;
    }

    synchronized int forgeries() {
        return forgeries;
    }

    synchronized boolean reversed() {
        return reversed;
    }

    synchronized boolean retried() {
        return retried;
    }

    synchronized Signing signing() {
        return signing;
    }

    synchronized HeaderForm headers() {
        return headers;
    }

    synchronized boolean loses() {
        if (toLose == ALL) {
            return true;
        }
        boolean lost = toLose > 0;
        toLose -= lost ? 1 : 0;
        return lost;
    }
}
