package dev.avow.testkit.time;

import java.util.ArrayList;
import java.util.List;

/** What the machine met on its way. */
final class Journey {
    long events;
    long ticks;
    long sweeps;
    long takenOver;
    long crashes;
    long longOutages;
    long alarms;
    long clockSteps;
    long policyChanges;
    /** Alarms that were missing or false, and runs that failed. */
    final List<String> silences = new ArrayList<>();
}
