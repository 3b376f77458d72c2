package dev.avow.app.persistence;

import dev.avow.core.knowledge.PassageId;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.port.KnowledgeVectors;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Vectors in PostgreSQL, as parts of the texts that they were made of. A text's state is its change number, so that a vector
 * which was made meanwhile of what it said before is not taken. Not guarded: see {@link SqlKnowledgeStores}.
 */
final class SqlVectors implements KnowledgeVectors {

    private static final String VERSION = """
            SELECT count(*) || '/' || coalesce(max(v.change), 0) FROM knowledge_vector v
            JOIN knowledge_source k ON k.id = v.source AND k.change = v.text_change WHERE k.shop = ? AND v.model = ?
            """;

    private static final String ALL = """
            SELECT k.kind, k.key, v.part, v.vector FROM knowledge_vector v
            JOIN knowledge_source k ON k.id = v.source AND k.change = v.text_change WHERE k.shop = ? AND v.model = ?
            """;

    /** Texts that have no vector of the model, or fewer than one for each passage: only the text itself says how many it has. */
    private static final String CANDIDATES = """
            SELECT k.*, ARRAY(SELECT v.part FROM knowledge_vector v WHERE v.source = k.id AND v.text_change = k.change AND v.model = ?) AS parts
            FROM knowledge_source k WHERE k.shop = ? AND k.id > ?
            ORDER BY k.id LIMIT ?
            """;

    private static final String PUT = """
            INSERT INTO knowledge_vector (source, text_change, part, model, vector)
            SELECT id, change, ?, ?, ? FROM knowledge_source WHERE shop = ? AND kind = ? AND key = ? AND change = ? FOR SHARE
            ON CONFLICT (source, part) DO UPDATE SET text_change = EXCLUDED.text_change, model = EXCLUDED.model,
              vector = EXCLUDED.vector, change = EXCLUDED.change
            """;

    private static final int PAGE = 200;

    private final SqlWork sql;

    SqlVectors(SqlWork sql) {
        this.sql = sql;
    }

    private record Candidate(long id, Source source, String state, Set<Integer> parts) {}

    @Override
    public String vectorsVersion(ShopId shop, Purpose purpose, String model) {
        return sql.first(VERSION, row -> row.getString(1), shop.domain(), model).orElseThrow();
    }

    @Override
    public Map<PassageId, float[]> vectors(ShopId shop, Purpose purpose, String model) {
        Map<PassageId, float[]> vectors = new HashMap<>();
        sql.all(ALL, row -> Map.entry(passage(row), floats(row.getBytes("vector"))), shop.domain(), model)
                .forEach(entry -> vectors.put(entry.getKey(), entry.getValue()));
        return vectors;
    }

    @Override
    public List<Waiting> without(ShopId shop, Purpose purpose, String model, int limit) {
        List<Waiting> waiting = new ArrayList<>();
        long after = Long.MIN_VALUE;
        List<Candidate> page;
        do {
            page = sql.all(CANDIDATES, SqlVectors::candidate, model, shop.domain(), after, PAGE);
            for (Candidate candidate : page) {
                after = candidate.id();
                candidate.source().passages().stream()
                        .filter(passage ->
                                !candidate.parts().contains(passage.id().part()))
                        .limit((long) limit - waiting.size())
                        .forEach(passage -> waiting.add(new Waiting(passage, candidate.state())));
            }
        } while (page.size() == PAGE && waiting.size() < limit);
        return waiting;
    }

    @Override
    public void put(ShopId shop, String model, Map<Waiting, float[]> vectors) {
        vectors.forEach((waiting, vector) -> {
            PassageId id = waiting.passage().id();
            sql.change(
                    PUT,
                    id.part(),
                    model,
                    bytes(vector),
                    shop.domain(),
                    id.source().kind().name(),
                    id.source().key(),
                    Long.parseLong(waiting.state()));
        });
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        Set<Integer> parts = new TreeSet<>();
        for (Object part : (Object[]) row.getArray("parts").getArray()) {
            parts.add((Integer) part);
        }
        return new Candidate(row.getLong("id"), SqlKnowledge.source(row), Long.toString(row.getLong("change")), parts);
    }

    private static PassageId passage(ResultSet row) throws SQLException {
        return new PassageId(
                new SourceId(SourceKind.valueOf(row.getString("kind")), row.getString("key")), row.getInt("part"));
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
