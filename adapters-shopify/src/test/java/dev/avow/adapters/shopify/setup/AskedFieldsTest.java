package dev.avow.adapters.shopify.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.adapters.shopify.admin.AdminDocument;
import dev.avow.core.subject.Feature;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * S3-04, S4-01, S4-02, S4-21: what is asked of Shopify is a list that somebody read, {@code asked-fields.txt}: each document
 * and each webhook with its fields and the promise that allows them. One field more, and this fails.
 */
class AskedFieldsTest {

    private static final String WHOLE_BODY = "(the whole body)";
    private static final String TITLE = "(document|webhook) [^ ]+: S[0-9]-[0-9]{2}(, S[0-9]-[0-9]{2})*";

    @Test
    void s3_04_s4_21_everyDocumentAndWebhookAsksForTheReviewedFieldsAndNoOthers() throws IOException {
        Map<String, Set<String>> asked = new TreeMap<>();
        AppNeeds everything = AppNeeds.of(EnumSet.allOf(Feature.class), true);
        Stream.concat(everything.documents().stream(), Stream.of("bulk-products", "bulk-run", "bulk-status"))
                .forEach(name -> asked.put(
                        "document " + name, fields(AdminDocument.named(name).text())));
        Stream.concat(everything.topics().stream(), Topics.COMPLIANCE.stream())
                .forEach(topic -> asked.put("webhook " + topic, sent(topic)));

        assertThat(asked).isEqualTo(reviewed());
    }

    /** The paths of the leaves. There are no fragments, and nobody is to hide a field behind one. */
    private static Set<String> fields(String document) {
        Set<String> paths = new TreeSet<>();
        Parser.parse(document)
                .getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> collect("", operation.getSelectionSet(), paths));
        return paths;
    }

    private static void collect(String above, SelectionSet set, Set<String> paths) {
        for (Selection<?> selection : set.getSelections()) {
            assertThat(selection).isInstanceOf(Field.class);
            Field field = (Field) selection;
            String path = above + field.getName();
            if (field.getSelectionSet() == null) {
                paths.add(path);
            } else {
                collect(path + ".", field.getSelectionSet(), paths);
            }
        }
    }

    private static Set<String> sent(String topic) {
        List<String> fields = Topics.fields(topic);
        return new TreeSet<>(fields.isEmpty() ? List.of(WHOLE_BODY) : fields);
    }

    /** The file: a title that names promises, and below it, indented, the fields in order. */
    private static Map<String, Set<String>> reviewed() throws IOException {
        Map<String, Set<String>> reviewed = new TreeMap<>();
        for (String block : golden().split("\n\n", -1)) {
            List<String> lines = block.lines().toList();
            assertThat(lines.get(0)).matches(TITLE);
            List<String> fields = lines.stream().skip(1).map(String::strip).toList();
            assertThat(fields).as(lines.get(0)).isSorted().doesNotHaveDuplicates();
            reviewed.put(lines.get(0).split(":", -1)[0], new TreeSet<>(fields));
        }
        return reviewed;
    }

    private static String golden() throws IOException {
        try (InputStream file = Objects.requireNonNull(AskedFieldsTest.class.getResourceAsStream("asked-fields.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
        }
    }
}
