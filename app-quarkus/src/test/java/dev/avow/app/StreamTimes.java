package dev.avow.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a load gave: times until the first words, answers, and what was wrong with them. */
final class StreamTimes {

    private final List<Long> first = new ArrayList<>();
    private long wrong;
    private long refused;
    private double open;
    private double here;
    private double there;
    private int rounds;

    /** Takes a round. */
    void add(StreamTimes round) {
        first.addAll(round.first);
        wrong += round.wrong;
        refused += round.refused;
        open += round.open;
        here += round.here;
        there += round.there;
        rounds++;
    }

    synchronized void answered(long nanosToFirst, boolean whole) {
        first.add(nanosToFirst);
        wrong += whole ? 0 : 1;
    }

    synchronized void refuse() {
        refused++;
    }

    void measured(double streamsOpen, double processorsHere, double processorsThere) {
        open = streamsOpen;
        here = processorsHere;
        there = processorsThere;
        rounds = 1;
    }

    /** The time in milliseconds within which this share of the first words came. */
    double at(double share) {
        List<Long> sorted = new ArrayList<>(first);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))) / 1e6;
    }

    int answers() {
        return first.size();
    }

    /** Answers that say they are whole and are not what the model said. */
    long wrong() {
        return wrong;
    }

    /** Questions that were refused, or answers that say that they failed. */
    long refused() {
        return refused;
    }

    double open() {
        return open / rounds;
    }

    /** How many processors this JVM kept busy. */
    double here() {
        return here / rounds;
    }

    /** How many processors the service kept busy. */
    double there() {
        return there / rounds;
    }
}
