package dev.avow.testkit.arch;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Rules 1, 4 and 7: a pure core, redacted text, closed types. */
final class CoreRules {

    private static final List<String> BANNED = List.of("java.sql", "java.net", "java.nio.file", "java.util.logging");
    /** A table of the JDK for the domains of mail addresses: it neither resolves nor connects. */
    private static final Set<String> PURE = Set.of("java.net.IDN");

    private static final Set<String> OPENERS = Set.of("asString", "segments");
    private static final Set<String> OPENING_ROOMS = Set.of(Rooms.REDACTION, Rooms.INMEMORY, Rooms.REST, Rooms.TESTKIT);

    private final Rooms rooms;
    private final String redactedText;
    private final String rawText;
    private final Set<String> makers;

    CoreRules(Rooms rooms) {
        this.rooms = rooms;
        redactedText = rooms.named("core.redaction.RedactedText");
        rawText = rooms.named("core.redaction.RawText");
        makers = Set.of(
                redactedText, rooms.named("core.redaction.Redactor"), rooms.named("core.redaction.RedactionStream"));
    }

    List<Rule> all() {
        return List.of(
                new Rule(1, "use the JDK's base and JSpecify alone, where they are core's", this::impure),
                new Rule(4, "let the redactor make redacted text", this::forged),
                new Rule(4, "open redacted text only where it leaves the house", this::opened),
                new Rule(4, "take no raw text into a port", this::rawInPort),
                new Rule(
                        7,
                        "be records, enums, interfaces, sealed or final, where they are core's and public",
                        this::open),
                new Rule(7, "keep a sealed family in one package", CoreRules::scattered));
    }

    private Stream<String> impure(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> rooms.isInCore(type))
                .filter(dependency -> !isPure(dependency.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription);
    }

    private boolean isPure(JavaClass target) {
        String name = target.getPackageName();
        boolean jdk = name.startsWith("java.")
                && (PURE.contains(target.getName())
                        || BANNED.stream().noneMatch(banned -> name.equals(banned) || name.startsWith(banned + ".")));
        return jdk || target.isPrimitive() || rooms.isOurs(target) || name.equals("org.jspecify.annotations");
    }

    private Stream<String> forged(JavaClass type) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().getName().equals(redactedText))
                .filter(access -> access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME))
                .filter(access -> !makers.contains(outermost(type).getName()))
                .map(JavaCodeUnitAccess::getDescription);
    }

    private Stream<String> opened(JavaClass type) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().getName().equals(redactedText))
                .filter(access -> OPENERS.contains(access.getTarget().getName()))
                .filter(access -> !mayOpen(type))
                .map(JavaCodeUnitAccess::getDescription);
    }

    private boolean mayOpen(JavaClass type) {
        return rooms.isInAdapter(type)
                || rooms.room(type).filter(OPENING_ROOMS::contains).isPresent();
    }

    private Stream<String> rawInPort(JavaClass type) {
        if (!rooms.isIn(type, Rooms.PORT)) {
            return Stream.empty();
        }
        Stream<String> parameters = type.getMethods().stream()
                .filter(method -> method.getParameterTypes().stream().anyMatch(this::bringsRawText))
                .map(JavaMethod::getDescription);
        Stream<String> fields = type.getFields().stream()
                .filter(field -> field.getAllInvolvedRawTypes().stream().anyMatch(this::isRawText))
                .map(field -> field.getDescription());
        return Stream.concat(parameters, fields);
    }

    /** A consumer takes raw text out of a port, not into it. */
    private boolean bringsRawText(JavaType parameter) {
        return !parameter.toErasure().isEquivalentTo(Consumer.class)
                && parameter.getAllInvolvedRawTypes().stream().anyMatch(this::isRawText);
    }

    private boolean isRawText(JavaClass type) {
        return type.getBaseComponentType().getName().equals(rawText);
    }

    private Stream<String> open(JavaClass type) {
        boolean closed = type.isRecord()
                || type.isEnum()
                || type.isInterface()
                || type.isSealed()
                || type.getModifiers().contains(JavaModifier.FINAL);
        boolean exposed = rooms.isInCore(type) && type.getModifiers().contains(JavaModifier.PUBLIC);
        return exposed && !closed ? Stream.of(type.getDescription() + " can be extended") : Stream.empty();
    }

    /** The rule on sealed families, which no compiler keeps inside a named module. */
    static Stream<String> scattered(JavaClass type) {
        return type.getPermittedSubclasses().stream()
                .flatMap(Set::stream)
                .filter(member -> !member.getPackageName().equals(type.getPackageName()))
                .map(member -> type.getDescription() + " permits " + member.getName());
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
