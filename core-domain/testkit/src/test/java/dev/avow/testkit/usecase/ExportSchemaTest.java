package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPage.Cell;
import dev.avow.core.port.ExportPart;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ExportData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S0-17, S1-40: every line of an export is of the shape that is published. */
class ExportSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final ExportData export = new ExportData(
            List.of(
                    new Part(DataClass.LEAD, List.of("lead", "email"), "email"),
                    new Part(DataClass.LEAD, List.of("lead", "phone"), "phone"),
                    new Part(DataClass.TRANSCRIPT, List.of("turn", "text"), "text")),
            words -> "");

    @Test
    void s0_17_theSchemaIsOneOfItsOwnLanguage() {
        assertThat(FACTORY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(schema()))
                .isEmpty();
    }

    @Test
    void s1_40_everyLineIsOfThatShape() throws JsonProcessingException {
        List<String> lines = new ArrayList<>();

        export.handle(ErasureDesk.SHOP, Optional.empty(), line -> lines.add(line.json()));

        assertThat(lines).hasSize(3);
        for (String line : lines) {
            assertThat(isOfShape(line)).as(line).isTrue();
        }
    }

    @Test
    void whatIsOfNoClassOrHasAFieldTooManyIsNot() throws JsonProcessingException {
        assertThat(isOfShape("{\"class\":\"lead\",\"email\":\"a\",\"phone\":\"b\"}"))
                .isTrue();
        assertThat(isOfShape("{\"class\":\"lead\",\"text\":\"a\"}")).isFalse();
        assertThat(isOfShape("{\"class\":\"invoice\"}")).isFalse();
        assertThat(isOfShape("{\"email\":\"a\"}")).isFalse();
        assertThat(isOfShape("{\"class\":\"lead\",\"email\":7}")).isFalse();
    }

    private JsonNode schema() {
        return JSON.valueToTree(export.jsonSchema());
    }

    private boolean isOfShape(String line) throws JsonProcessingException {
        return FACTORY.getSchema(schema()).validate(JSON.readTree(line)).isEmpty();
    }

    /** One row, with one of its fields. */
    private record Part(DataClass dataClass, List<String> fields, String filled) implements ExportPart {
        @Override
        public ExportPage page(ShopId shop, Optional<SubjectLocator> person, Optional<String> after, int limit) {
            return new ExportPage(List.of(new ExportPage.Row(List.of(Cell.of(filled, "x")))), Optional.empty());
        }
    }
}
