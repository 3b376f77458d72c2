package dev.avow.app.persistence;

import dev.avow.core.port.KeptRequest;
import dev.avow.core.port.RightsRequests;
import dev.avow.core.port.Sealed;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.Lifting;
import dev.avow.core.rights.RightsRequest;
import dev.avow.core.rights.RightsTerms;
import dev.avow.core.rights.Tally;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Requests of data subjects in the table {@code rights_request}. Each statement is a unit of its own. */
@Singleton
final class SqlRightsRequests implements RightsRequests {

    private static final String OPEN = """
            INSERT INTO rights_request
              (id, shop, whole_shop, kind, reason, channel, ticket, up_to, person, person_key, received_at, acknowledge_by,
               complete_by, status, outcome, word, word_at, clock_start, expires_at, policy_version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (ticket) DO NOTHING
            """;

    private static final String CLAIM = """
            UPDATE rights_request
            SET fence = fence + 1, lease_until = clock_timestamp() + ? * interval '1 millisecond'
            WHERE id = ? AND status IN ('OPEN', 'WAITING', 'HELD') AND lease_until <= clock_timestamp()
            RETURNING *
            """;

    private static final String SAVE = """
            UPDATE rights_request SET
              person = ?, person_key = ?, acknowledged_at = ?, settled_at = ?, status = ?, outcome = ?,
              journal_first = ?, journal_last = ?, found = ?::jsonb, forgotten = ?,
              lease_until = clock_timestamp() + ? * interval '1 millisecond'
            WHERE id = ? AND fence = ?
            """;

    private static final String UNSETTLED = """
            SELECT * FROM rights_request WHERE status IN ('OPEN', 'WAITING', 'HELD') AND id COLLATE "C" > ?
            ORDER BY id COLLATE "C" LIMIT ?
            """;

    private static final String PAGE = """
            SELECT * FROM rights_request WHERE shop = ?
            ORDER BY CASE status WHEN 'OPEN' THEN 0 WHEN 'WAITING' THEN 0 WHEN 'HELD' THEN 1 ELSE 2 END,
              CASE WHEN status IN ('OPEN', 'WAITING', 'HELD') THEN complete_by END,
              settled_at DESC, id COLLATE "C"
            LIMIT ?
            """;

    private static final String PENDING = """
            SELECT * FROM rights_request
            WHERE shop = ? AND kind <> 'ERASURE' AND status IN ('OPEN', 'WAITING', 'HELD') AND id COLLATE "C" > ?
            ORDER BY id COLLATE "C" LIMIT ?
            """;

    private static final String UNFINISHED = """
            SELECT journal_first, journal_last FROM rights_request
            WHERE status = 'OPEN' AND journal_first IS NOT NULL
            """;

    private final SqlWork sql;

    SqlRightsRequests(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public KeptRequest open(KeptRequest kept) {
        RightsRequest request = kept.request();
        sql.change(
                OPEN,
                request.id(),
                request.shop().domain(),
                request.wholeShop(),
                request.kind().name(),
                request.reason().map(RightsRequest.Reason::name),
                request.channel().name(),
                kept.ticket(),
                kept.upTo(),
                kept.person().map(Sealed::bytes),
                kept.person().map(Sealed::keyId),
                request.receivedAt(),
                request.acknowledgeBy(),
                request.completeBy(),
                request.status().name(),
                request.outcome(),
                request.lifting().map(lifting -> lifting.word().name()),
                request.lifting().map(Lifting::at),
                kept.lifetime().clockStart(),
                kept.lifetime().expiresAt(),
                kept.lifetime().version().number());
        return sql.first("SELECT * FROM rights_request WHERE ticket = ?", SqlRightsRequests::kept, kept.ticket())
                .orElseThrow();
    }

    @Override
    public Optional<KeptRequest> find(String id) {
        return sql.first("SELECT * FROM rights_request WHERE id = ?", SqlRightsRequests::kept, id);
    }

    @Override
    public Optional<KeptRequest> claim(String id, Duration lease) {
        return sql.first(CLAIM, SqlRightsRequests::kept, lease.toMillis(), id);
    }

    @Override
    public void save(KeptRequest kept, Duration lease) {
        RightsRequest request = kept.request();
        sql.changeOrConflict(
                "request.taken",
                "somebody else works on the request",
                SAVE,
                kept.person().map(Sealed::bytes),
                kept.person().map(Sealed::keyId),
                request.acknowledgedAt(),
                request.settledAt(),
                request.status().name(),
                request.outcome(),
                kept.journal().map(KeptRequest.Range::first),
                kept.journal().map(KeptRequest.Range::last),
                kept.found().map(SqlRightsRequests::json),
                kept.forgotten(),
                lease.toMillis(),
                request.id(),
                kept.fence());
    }

    @Override
    public List<KeptRequest> page(ShopId shop, int limit) {
        return sql.all(PAGE, SqlRightsRequests::kept, shop.domain(), limit);
    }

    @Override
    public List<KeptRequest> unsettled(Optional<String> after, int limit) {
        return sql.all(UNSETTLED, SqlRightsRequests::kept, after.orElse(""), limit);
    }

    @Override
    public List<KeptRequest> pending(ShopId shop, Optional<String> after, int limit) {
        return sql.all(PENDING, SqlRightsRequests::kept, shop.domain(), after.orElse(""), limit);
    }

    @Override
    public List<KeptRequest.Range> unfinished() {
        return sql.all(UNFINISHED, row -> new KeptRequest.Range(row.getLong(1), row.getLong(2)));
    }

    private static KeptRequest kept(ResultSet row) throws SQLException {
        Instant receivedAt = SqlTimes.instant(row, "received_at").orElseThrow();
        return new KeptRequest(
                request(row, receivedAt),
                row.getString("ticket"),
                SqlTimes.instant(row, "up_to").orElseThrow(),
                row.getBytes("person") == null
                        ? Optional.empty()
                        : Optional.of(new Sealed(row.getString("person_key"), row.getBytes("person"))),
                row.getObject("journal_first") == null
                        ? Optional.empty()
                        : Optional.of(new KeptRequest.Range(row.getLong("journal_first"), row.getLong("journal_last"))),
                Optional.ofNullable(row.getString("found")).map(SqlRightsRequests::tally),
                row.getLong("forgotten"),
                new Lifetime(
                        receivedAt,
                        SqlTimes.instant(row, "clock_start").orElseThrow(),
                        SqlTimes.instant(row, "expires_at").orElseThrow(),
                        new PolicyVersion(row.getInt("policy_version"))),
                row.getLong("fence"));
    }

    private static RightsRequest request(ResultSet row, Instant receivedAt) throws SQLException {
        return new RightsRequest(
                row.getString("id"),
                new ShopId(row.getString("shop")),
                row.getBoolean("whole_shop"),
                RightsRequest.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("reason")).map(RightsRequest.Reason::valueOf),
                RightsTerms.Channel.valueOf(row.getString("channel")),
                receivedAt,
                SqlTimes.instant(row, "acknowledge_by").orElseThrow(),
                SqlTimes.instant(row, "complete_by").orElseThrow(),
                SqlTimes.instant(row, "acknowledged_at"),
                SqlTimes.instant(row, "settled_at"),
                RightsRequest.Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("outcome")),
                lifting(row));
    }

    private static Optional<Lifting> lifting(ResultSet row) throws SQLException {
        String word = row.getString("word");
        return word == null
                ? Optional.empty()
                : SqlTimes.instant(row, "word_at").map(at -> new Lifting(Lifting.Word.valueOf(word), at));
    }

    /** Keys of classes and whole numbers only: nothing that would need quoting. */
    private static String json(Tally tally) {
        return tally.counts().entrySet().stream()
                .map(count -> "\"" + count.getKey().key() + "\":" + count.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Tally tally(String json) {
        Map<DataClass, Long> counts = new EnumMap<>(DataClass.class);
        String inner = json.replaceAll("[{}\" ]", "");
        for (String count : inner.isEmpty() ? new String[0] : inner.split(",", -1)) {
            String[] both = count.split(":", 2);
            counts.put(DataClass.of(both[0]).orElseThrow(), Long.valueOf(both[1]));
        }
        return new Tally(counts);
    }
}
