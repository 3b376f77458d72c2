package dev.avow.core.usecase;

import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPart;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.rights.CanonicalJson;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ShopId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Writes out what is held: everything of a shop, or everything of a person (S0-17, S1-36, S1-40, S2-13). Row by row, so that a
 * large shop takes no memory and whoever reads can stop. Thread-safe.
 */
public final class ExportData {

    private static final int PAGE = 100;
    private static final String CLASS = "class";

    private final List<ExportPart> parts;
    private final Function<RedactedText, String> opened;

    /**
     * Puts it together.
     *
     * @param opened opens words for an export
     */
    public ExportData(List<ExportPart> parts, Function<RedactedText, String> opened) {
        this.parts = parts.stream()
                .sorted(Comparator.comparing(ExportPart::dataClass))
                .toList();
        this.opened = opened;
    }

    /**
     * A row on its way out.
     *
     * @param part the key of its class
     * @param values by field, in the part's order
     */
    public record Line(String part, Map<String, String> values) {

        /** As a line of NDJSON, without the line feed. */
        public String json() {
            Map<String, Object> tree = new TreeMap<>(values);
            tree.put(CLASS, part);
            return CanonicalJson.of(tree);
        }
    }

    /** The fields of each part, in order. */
    public Map<String, List<String>> schema() {
        Map<String, List<String>> schema = new TreeMap<>();
        parts.forEach(part -> schema.merge(part.dataClass().key(), part.fields(), ExportData::joined));
        return schema;
    }

    /**
     * The JSON Schema of one line of NDJSON, and of one row of an access package (S0-17, S1-40): a text per field, of those that
     * its class has, and the class.
     */
    public Map<String, Object> jsonSchema() {
        List<Object> classes = new ArrayList<>();
        schema().forEach((part, fields) -> {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put(CLASS, Map.of("const", part));
            fields.forEach(field -> properties.put(field, Map.of("type", "string")));
            classes.add(Map.of(
                    "type",
                    "object",
                    "title",
                    part,
                    "properties",
                    properties,
                    "required",
                    List.of(CLASS),
                    "additionalProperties",
                    false));
        });
        return Map.of(
                "$schema", "https://json-schema.org/draft/2020-12/schema",
                "title", "One line of an export",
                "oneOf", classes);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        more.stream().filter(field -> !all.contains(field)).forEach(all::add);
        return all;
    }

    /**
     * Writes it out.
     *
     * @param person whose; empty for the whole shop
     * @param out takes each row; an exception from it ends the export
     * @return how many rows
     */
    public long handle(ShopId shop, Optional<SubjectLocator> person, Consumer<Line> out) {
        long rows = 0;
        for (ExportPart part : parts) {
            rows += handle(part, shop, person, out);
        }
        return rows;
    }

    /** Writes out one class; nothing where no such class is exported. */
    public long handle(String part, ShopId shop, Consumer<Line> out) {
        return parts.stream()
                .filter(each -> each.dataClass().key().equals(part))
                .mapToLong(each -> handle(each, shop, Optional.empty(), out))
                .sum();
    }

    private long handle(ExportPart part, ShopId shop, Optional<SubjectLocator> person, Consumer<Line> out) {
        long rows = 0;
        Optional<String> after = Optional.empty();
        do {
            ExportPage page = part.page(shop, person, after, PAGE);
            for (ExportPage.Row row : page.rows()) {
                out.accept(new Line(part.dataClass().key(), values(row)));
                rows++;
            }
            after = page.next();
        } while (after.isPresent());
        return rows;
    }

    private Map<String, String> values(ExportPage.Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        row.cells()
                .forEach(cell -> values.put(
                        cell.field(),
                        cell.text().orElseGet(() -> cell.words().map(opened).orElse(""))));
        return values;
    }
}
