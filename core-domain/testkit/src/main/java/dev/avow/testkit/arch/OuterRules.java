package dev.avow.testkit.arch;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules 3, 5, 6, 8 and 9, as far as they are no table: vendor types, time, the app, stray classes, connections. */
final class OuterRules {

    private static final List<String> TRANSACTIONS = List.of("jakarta.transaction", "io.quarkus.narayana.jta");
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final Set<String> ENTITY_MARKS = Set.of(
            "jakarta.persistence.Entity", "jakarta.persistence.MappedSuperclass", "jakarta.persistence.Embeddable");
    private static final String PANACHE = "io.quarkus.hibernate.orm.panache.PanacheEntityBase";

    private final Rooms rooms;

    OuterRules(Rooms rooms) {
        this.rooms = rooms;
    }

    List<Rule> all() {
        return List.of(
                new Rule(3, "show no vendor's type in a public method of an adapter", this::vendorTypes),
                new Rule(5, "get time and randomness handed in", this::ambient),
                new Rule(6, "call use cases, not ports, where they are app.rest's", this::portsInRest),
                new Rule(6, "leave transactions to app.persistence", this::transactions),
                new Rule(6, "keep entities inside app.persistence", this::entities),
                new Rule(8, "lie in exactly one layer", this::stray),
                new Rule(9, "open connections in the one factory alone", this::connections));
    }

    private Stream<String> vendorTypes(JavaClass type) {
        if (!rooms.isInAdapter(type) || !isExposed(type)) {
            return Stream.empty();
        }
        return type.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        || method.getModifiers().contains(JavaModifier.PROTECTED))
                .filter(method -> typesOf(method).anyMatch(this::isVendors))
                .map(JavaMethod::getDescription);
    }

    private static Stream<JavaClass> typesOf(JavaMethod method) {
        Stream<JavaClass> values = Stream.concat(method.getParameterTypes().stream(), Stream.of(method.getReturnType()))
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream);
        return Stream.concat(values, method.getExceptionTypes().stream());
    }

    private boolean isVendors(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        String name = element.getPackageName();
        return !element.isPrimitive()
                && !rooms.isOurs(element)
                && !name.startsWith("java.")
                && !name.startsWith("javax.");
    }

    private static boolean isExposed(JavaClass type) {
        boolean isPublic = type.getModifiers().contains(JavaModifier.PUBLIC);
        return isPublic && type.getEnclosingClass().map(OuterRules::isExposed).orElse(true);
    }

    private Stream<String> ambient(JavaClass type) {
        boolean exempt = rooms.isIn(type, Rooms.WIRING)
                || rooms.isIn(type, Rooms.DEMO)
                || type.getName().equals(rooms.named("shopify.sandbox.SandboxProgram"))
                || type.getName().equals(rooms.named("testkit.contract.Fresh"));
        return exempt || rooms.room(type).isEmpty()
                ? Stream.empty()
                : type.getCodeUnitAccessesFromSelf().stream()
                        .filter(Ambient::isAmbient)
                        .map(JavaCodeUnitAccess::getDescription);
    }

    /** Sealed interfaces among the ports are values. */
    private Stream<String> portsInRest(JavaClass type) {
        return looks(type, Rooms.REST)
                .filter(dependency -> rooms.isIn(dependency.getTargetClass(), Rooms.PORT))
                .filter(dependency -> dependency.getTargetClass().isInterface()
                        && !dependency.getTargetClass().isSealed())
                .map(Dependency::getDescription);
    }

    private Stream<String> transactions(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> rooms.isOurs(type))
                .filter(dependency -> isTransaction(dependency.getTargetClass()))
                .filter(dependency -> !rooms.isIn(type, Rooms.PERSISTENCE)
                        || dependency.getTargetClass().getName().equals(TRANSACTIONAL))
                .map(Dependency::getDescription);
    }

    private static boolean isTransaction(JavaClass target) {
        return TRANSACTIONS.stream().anyMatch(target.getPackageName()::equals);
    }

    private Stream<String> entities(JavaClass type) {
        if (!rooms.isOurs(type) || rooms.isIn(type, Rooms.PERSISTENCE)) {
            return Stream.empty();
        }
        Stream<String> here = Stream.of(type).filter(this::isEntity).map(JavaClass::getDescription);
        Stream<String> used = type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isEntity(dependency.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription);
        return Stream.concat(here, used);
    }

    private boolean isEntity(JavaClass type) {
        return type.isAssignableTo(PANACHE) || ENTITY_MARKS.stream().anyMatch(mark -> type.isAnnotatedWith(mark));
    }

    private Stream<String> stray(JavaClass type) {
        List<String> in = rooms.of(type);
        return rooms.isOurs(type) && in.size() != 1
                ? Stream.of(type.getDescription() + " lies in the layers " + in)
                : Stream.empty();
    }

    private Stream<String> connections(JavaClass type) {
        boolean exempt = type.getName().equals(rooms.named("app.wiring.OutboundClients"))
                || rooms.room(type).filter(Rooms::isForTests).isPresent();
        return exempt || !rooms.isOurs(type)
                ? Stream.empty()
                : type.getCodeUnitAccessesFromSelf().stream()
                        .filter(Connections::isOpenedBy)
                        .map(JavaCodeUnitAccess::getDescription);
    }

    private Stream<Dependency> looks(JavaClass type, String room) {
        return rooms.isIn(type, room) ? type.getDirectDependenciesFromSelf().stream() : Stream.empty();
    }
}
