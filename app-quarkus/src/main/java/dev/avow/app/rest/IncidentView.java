package dev.avow.app.rest;

import dev.avow.core.rights.Incident;
import dev.avow.core.subject.DataClass;
import dev.avow.core.usecase.ReadIncidents;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;

/**
 * An incident as a person reads it.
 *
 * @param id its name
 * @param drill whether it is practised only
 * @param awareAt when somebody became aware
 * @param risk what it means for people
 * @param classes what it concerns
 * @param duties who is to be told
 */
@RegisterForReflection
public record IncidentView(
        String id, boolean drill, String awareAt, String risk, List<String> classes, List<Duty> duties) {

    /**
     * Somebody to be told.
     *
     * @param who of authority, merchants, subjects
     * @param by inclusive
     * @param standing open, due-soon, overdue, told or told-late
     * @param toldAt when; empty if not yet
     */
    @RegisterForReflection
    public record Duty(String who, String by, String standing, String toldAt) {

        /** By when, in words. */
        public String readableBy() {
            return ReadableTime.of(by);
        }

        /** When it was told, in words. */
        public String readableToldAt() {
            return ReadableTime.of(toldAt);
        }

        /** The badge's colour. */
        public String tone() {
            return switch (standing) {
                case "told" -> "success";
                case "overdue", "told-late" -> "critical";
                default -> "attention";
            };
        }
    }

    /** When somebody became aware, in words. */
    public String readableAwareAt() {
        return ReadableTime.of(awareAt);
    }

    /** What it concerns, in one line. */
    public String concerns() {
        return String.join(", ", classes).replace('-', ' ');
    }

    static IncidentView of(ReadIncidents.Row row) {
        Incident incident = row.incident();
        return new IncidentView(
                incident.id(),
                incident.drill(),
                incident.awareAt().toString(),
                incident.risk().name().toLowerCase(Locale.ROOT),
                incident.classes().stream().map(DataClass::key).sorted().toList(),
                row.duties().stream()
                        .map(duty -> new Duty(
                                duty.duty().audience().key(),
                                duty.duty().by().toString(),
                                duty.standing().key(),
                                duty.duty().toldAt().map(Object::toString).orElse("")))
                        .toList());
    }
}
