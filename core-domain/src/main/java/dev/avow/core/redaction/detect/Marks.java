package dev.avow.core.redaction.detect;

import java.util.Arrays;

/** Places of a text in their order, and a finger that moves over them, mostly forward. Reused. */
final class Marks {

    private int[] places = new int[32];
    private int count;
    private int finger;

    void clear() {
        count = 0;
        finger = 0;
    }

    void add(int place) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = place;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Whether a mark stands from one place on, before another one. */
    boolean isBetween(int from, int to) {
        while (finger > 0 && places[finger - 1] >= from) {
            finger--;
        }
        while (finger < count && places[finger] < from) {
            finger++;
        }
        return finger < count && places[finger] < to;
    }
}
