package dev.avow.core.port;

import dev.avow.core.subject.LeadId;
import java.time.Instant;

/**
 * Where the next page of leads goes on: after this one, in the order newest submission first, then by id.
 *
 * @param submittedAt when the last lead that was given was left
 * @param lead its id
 */
public record LeadCursor(Instant submittedAt, LeadId lead) {}
