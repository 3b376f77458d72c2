package dev.avow.testkit.contract;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Where the racing threads of a contract wait for each other, so that a broken implementation breaks every time. */
final class Meeting {

    private final Thread owner = Thread.currentThread();
    private final CyclicBarrier barrier;

    Meeting(int racers) {
        barrier = new CyclicBarrier(racers);
    }

    /** Waits until all are here; the thread that made the meeting passes at once. */
    void join() {
        if (Thread.currentThread().equals(owner)) {
            return;
        }
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError("the racing threads do not meet", e);
        }
    }
}
