package dev.avow.testkit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.avow.core.policy.JsonSchema;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicyProblem;
import dev.avow.core.policy.PolicyTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiler and the schema for editors agree on the corpus. */
class PolicySchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    static List<PolicyCase> accepted() {
        return PolicyCorpus.accepted();
    }

    static List<PolicyCase> rejected() {
        return PolicyCorpus.rejected();
    }

    static List<PolicyCase> rejectedTogether() {
        return PolicyCorpus.rejectedTogether();
    }

    @Test
    void schemaIsOneOfItsOwnLanguage() throws JsonProcessingException {
        JsonNode schema = JSON.readTree(JsonSchema.text());
        Set<ValidationMessage> faults = FACTORY.getSchema(
                        SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(schema);

        assertThat(faults).isEmpty();
        assertThat(schema.get("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(JsonSchema.text()).isEqualTo(JsonSchema.text());
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void bothTakeWhatIsRight(PolicyCase policy) throws JsonProcessingException {
        assertThat(compiled(policy)).isEmpty();
        assertThat(faults(policy)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void bothRefuseWhatIsWrong(PolicyCase policy) throws JsonProcessingException {
        assertThat(compiled(policy)).isEqualTo(policy.problems());
        assertThat(faults(policy)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rejectedTogether")
    void compilerAloneSeesWhatDoesNotGoTogether(PolicyCase policy) throws JsonProcessingException {
        assertThat(compiled(policy)).isEqualTo(policy.problems());
        assertThat(faults(policy)).isEmpty();
    }

    @Test
    void corpusHasCasesOfEachSort() {
        assertThat(PolicyCorpus.accepted())
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(it -> assertThat(it.problems()).isEmpty());
        assertThat(PolicyCorpus.rejected()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(PolicyCorpus.rejectedTogether()).hasSizeGreaterThanOrEqualTo(10);
    }

    private static List<String> compiled(PolicyCase policy) throws JsonProcessingException {
        Map<?, ?> values = JSON.readValue(policy.json(), Map.class);
        return PolicyCompiler.compile(PolicyTree.of(Origin.APP, values)).problems().stream()
                .map(PolicySchemaTest::line)
                .toList();
    }

    private static String line(PolicyProblem problem) {
        return problem.path() + " " + problem.code();
    }

    private static Set<ValidationMessage> faults(PolicyCase policy) throws JsonProcessingException {
        return FACTORY.getSchema(JsonSchema.text()).validate(JSON.readTree(policy.json()));
    }
}
