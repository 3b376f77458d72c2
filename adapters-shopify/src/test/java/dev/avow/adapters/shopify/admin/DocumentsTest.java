package dev.avow.adapters.shopify.admin;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaGenerator;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every document is one valid operation. The schema is the look-alike's, a subset that follows the real one of 2026-10 in
 * names, types and nullability.
 */
class DocumentsTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/avow/adapters/shopify/admin");
    private static final String SCHEMA = "/dev/avow/shopify/sandbox/admin/admin-2026-10.graphqls";
    private static final GraphQLSchema LOOK_ALIKE = schema();

    static Stream<String> documents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".graphql", "")).sorted().toList().stream();
        }
    }

    private static GraphQLSchema schema() {
        try (InputStream in = DocumentsTest.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new AssertionError("the look-alike's schema is not on the class path");
            }
            return SchemaGenerator.createdMockedSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentIsOneValidOperation(String name) {
        AdminDocument document = AdminDocument.named(name);
        Document parsed = Parser.parse(document.text());

        assertThat(parsed.getDefinitions()).hasSize(1);
        OperationDefinition operation =
                parsed.getDefinitionsOfType(OperationDefinition.class).get(0);
        assertThat(operation.getName()).isEqualTo(pascal(name));
        assertThat(document.isMutation()).isEqualTo(operation.getOperation() == OperationDefinition.Operation.MUTATION);
        List<ValidationError> errors = new Validator().validateDocument(LOOK_ALIKE, parsed, Locale.ROOT);
        assertThat(errors).isEmpty();
    }

    private static String pascal(String name) {
        StringBuilder pascal = new StringBuilder();
        for (String word : name.split("-", -1)) {
            pascal.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return pascal.toString();
    }

    /** Changes tell what was wrong with their input; without it a refused change would look like a made one. */
    @ParameterizedTest
    @MethodSource("documents")
    void changesAskForUserErrors(String name) {
        AdminDocument document = AdminDocument.named(name);
        assertThat(document.isMutation()).isEqualTo(document.text().contains("userErrors"));
    }

    /** S4-01, S4-02, S4-21: what is asked for about people is this and no more. */
    @Test
    void noAddressBrowserOrPaymentIsAskedFor() throws IOException {
        Set<String> never = Set.of(
                "billingAddress",
                "shippingAddress",
                "clientIp",
                "transactions",
                "customerJourney",
                "note ",
                "lastName");
        assertThat(documents())
                .allSatisfy(name -> assertThat(never)
                        .noneMatch(field -> AdminDocument.named(name).text().contains(field)));
        assertThat(documents().filter(name -> AdminDocument.named(name).text().contains("phone")))
                .containsExactly("order-lookup");
    }
}
