package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.avow.core.port.KnowledgeShelf;
import dev.avow.core.port.TranscriptStore;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * S0-10: what is said in conversations serves the assistant of that merchant alone. Who reads them is listed here, one by one;
 * that a shop's texts are found for that shop only, its stores' contracts show (KB-4, TS-2), and that models are told not to keep
 * what they get, the requests to them.
 */
class ConversationReadersTest {

    private static final Set<String> READS = Set.of("find", "page");

    private final JavaClasses all = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.avow");

    @Test
    void s0_10_conversationsAreReadByWhoIsListedAndByNobodyElse() {
        assertThat(callers(TranscriptStore.class, READS::contains))
                .containsExactlyInAnyOrder(
                        // the assistant, and the shopper's own chat
                        "ReceiveMessage",
                        "LeaveLead",
                        // the merchant's inbox
                        "ReadInbox",
                        // the rights of data subjects
                        "TranscriptExport");
    }

    @Test
    void s0_10_nothingThatWasSaidBecomesKnowledge() {
        // The last two put in what the configuration and the evaluation's own file say.
        assertThat(callers(KnowledgeShelf.class, "put"::equals))
                .containsExactlyInAnyOrder("ManageFaq", "SyncKnowledge", "NoteProduct", "ChatProducers", "Evaluation");
        for (String writer : List.of("ManageFaq", "SyncKnowledge", "NoteProduct")) {
            assertThat(reachesConversations(all.get("dev.avow.core.usecase." + writer)))
                    .as(writer)
                    .isFalse();
        }
    }

    /** The classes that call such a method of a port, the port's own decorators and adapters and the test kit excepted. */
    private Set<String> callers(Class<?> port, Predicate<String> method) {
        return all.stream()
                .filter(type -> !type.isAssignableTo(port) && !type.getName().startsWith("dev.avow.testkit"))
                .flatMap(type -> calls(type, port, method))
                .map(call -> call.getOriginOwner().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaMethodCall> calls(JavaClass type, Class<?> port, Predicate<String> method) {
        return type.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isAssignableTo(port) && method.test(call.getName()));
    }

    private static boolean reachesConversations(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().getName().startsWith("dev.avow.core.conversation.")
                        || dependency.getTargetClass().isAssignableTo(TranscriptStore.class));
    }
}
