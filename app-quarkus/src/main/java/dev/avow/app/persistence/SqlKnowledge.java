package dev.avow.app.persistence;

import dev.avow.core.knowledge.PassageId;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.knowledge.SourcePassage;
import dev.avow.core.port.KnowledgeShelf;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merchants' texts in the table {@code knowledge_source}, cut into passages when they are read. */
final class SqlKnowledge implements KnowledgeSource, KnowledgeShelf {

    /** The same text again is seen, and no more; a text that comes back after its clock was started begins anew. */
    private static final String PUT = """
            WITH put AS (
              INSERT INTO knowledge_source AS k (shop, kind, key, title, body, url, seen_at, started_at, clock_start, expires_at,
                policy_version)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              ON CONFLICT (shop, kind, key COLLATE "C") DO UPDATE SET
                title = EXCLUDED.title, body = EXCLUDED.body, url = EXCLUDED.url, change = nextval('knowledge_change'),
                seen_at = greatest(k.seen_at, EXCLUDED.seen_at), started_at = EXCLUDED.started_at,
                clock_start = EXCLUDED.clock_start, expires_at = EXCLUDED.expires_at, policy_version = EXCLUDED.policy_version
              WHERE (k.title, k.body, k.url) IS DISTINCT FROM (EXCLUDED.title, EXCLUDED.body, EXCLUDED.url)
                OR k.clock_start < EXCLUDED.clock_start
              RETURNING id)
            SELECT count(*) FROM put
            """;

    /** A statement of its own, so that it sees vectors that were put while the text's change waited. */
    private static final String DROP_VECTORS = """
            DELETE FROM knowledge_vector v USING knowledge_source k
            WHERE v.source = k.id AND v.text_change <> k.change AND k.shop = ? AND k.kind = ? AND k.key = ?
            """;

    private static final String SEE =
            "UPDATE knowledge_source SET seen_at = greatest(seen_at, ?) WHERE shop = ? AND kind = ? AND key = ?";
    private static final String REMOVE = "DELETE FROM knowledge_source WHERE shop = ? AND kind = ? AND key = ?";
    private static final String REMOVE_UNSEEN = """
            DELETE FROM knowledge_source WHERE id = ANY (ARRAY(
              SELECT id FROM knowledge_source WHERE shop = ? AND kind = ? AND seen_at < ? ORDER BY id LIMIT ? FOR UPDATE))
            """;
    private static final String PAGE = """
            SELECT * FROM knowledge_source WHERE shop = ? AND kind = ? AND key COLLATE "C" > ? ORDER BY key COLLATE "C" LIMIT ?
            """;
    private static final String FIND = "SELECT * FROM knowledge_source WHERE shop = ? AND kind = ? AND key = ?";
    private static final String COUNTS = "SELECT kind, count(*) FROM knowledge_source WHERE shop = ? GROUP BY kind";
    private static final String VERSION =
            "SELECT count(*) || '/' || coalesce(max(change), 0) FROM knowledge_source WHERE shop = ?";
    private static final String ALL = "SELECT * FROM knowledge_source WHERE shop = ? ORDER BY kind, key COLLATE \"C\"";
    private static final String SOME = """
            SELECT * FROM knowledge_source
            WHERE shop = ? AND (kind, key) IN (SELECT * FROM unnest(?::text[], ?::text[]))
            """;

    private final SqlWork sql;

    SqlKnowledge(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public boolean put(ShopId shop, Source source, Lifetime lifetime) {
        boolean changed = sql.first(
                                PUT,
                                row -> row.getLong(1),
                                shop.domain(),
                                source.id().kind().name(),
                                source.id().key(),
                                source.title(),
                                source.body(),
                                source.url(),
                                lifetime.startedAt(),
                                lifetime.startedAt(),
                                lifetime.clockStart(),
                                lifetime.expiresAt(),
                                lifetime.version().number())
                        .orElse(0L)
                > 0;
        if (changed) {
            sql.change(
                    DROP_VECTORS,
                    shop.domain(),
                    source.id().kind().name(),
                    source.id().key());
        } else {
            sql.change(
                    SEE,
                    lifetime.startedAt(),
                    shop.domain(),
                    source.id().kind().name(),
                    source.id().key());
        }
        return changed;
    }

    @Override
    public boolean remove(ShopId shop, SourceId id) {
        return sql.change(REMOVE, shop.domain(), id.kind().name(), id.key()) > 0;
    }

    @Override
    public int removeUnseen(ShopId shop, SourceKind kind, Instant since, int limit) {
        return sql.change(REMOVE_UNSEEN, shop.domain(), kind.name(), since, limit);
    }

    @Override
    public List<Source> page(ShopId shop, Purpose purpose, SourceKind kind, Optional<String> after, int limit) {
        return sql.all(PAGE, SqlKnowledge::source, shop.domain(), kind.name(), after.orElse(""), limit);
    }

    @Override
    public Optional<Source> find(ShopId shop, Purpose purpose, SourceId id) {
        return sql.first(FIND, SqlKnowledge::source, shop.domain(), id.kind().name(), id.key());
    }

    @Override
    public Map<SourceKind, Long> counts(ShopId shop, Purpose purpose) {
        Map<SourceKind, Long> counts = new EnumMap<>(SourceKind.class);
        sql.all(COUNTS, row -> Map.entry(SourceKind.valueOf(row.getString(1)), row.getLong(2)), shop.domain())
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    @Override
    public String version(ShopId shop, Purpose purpose) {
        return sql.first(VERSION, row -> row.getString(1), shop.domain()).orElseThrow();
    }

    @Override
    public List<SourcePassage> passages(ShopId shop, Purpose purpose) {
        return sql.all(ALL, SqlKnowledge::source, shop.domain()).stream()
                .flatMap(source -> source.passages().stream())
                .toList();
    }

    @Override
    public List<SourcePassage> find(ShopId shop, Purpose purpose, List<PassageId> ids) {
        List<SourceId> names = ids.stream().map(PassageId::source).distinct().toList();
        Map<PassageId, SourcePassage> found = new HashMap<>();
        sql
                .all(
                        SOME,
                        SqlKnowledge::source,
                        shop.domain(),
                        names.stream().map(id -> id.kind().name()).toArray(String[]::new),
                        names.stream().map(SourceId::key).toArray(String[]::new))
                .stream()
                .flatMap(source -> source.passages().stream())
                .forEach(passage -> found.put(passage.id(), passage));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    static Source source(ResultSet row) throws SQLException {
        return new Source(
                new SourceId(SourceKind.valueOf(row.getString("kind")), row.getString("key")),
                row.getString("title"),
                row.getString("body"),
                Optional.ofNullable(row.getString("url")));
    }
}
