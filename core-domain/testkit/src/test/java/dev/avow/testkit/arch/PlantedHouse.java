package dev.avow.testkit.arch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A small house of the same shape, compiled from source. In a source {@code ~} stands for the root package and a dot, and
 * the package line is added.
 */
final class PlantedHouse {

    static final String BASE = "dev.avow.planted";

    private final Path folder;
    private final Path clean;
    private int plants;

    /** Builds the clean house in an empty folder. */
    PlantedHouse(Path folder) {
        this.folder = folder;
        this.clean = folder.resolve("clean");
        compile(clean, List.of(), CleanHouse.SOURCES);
    }

    /** The clean house. */
    JavaClasses classes() {
        return new ClassFileImporter().importPath(clean);
    }

    /** The clean house with one class more. */
    JavaClasses with(String name, String source) {
        return with(Map.of(name, source));
    }

    /** The clean house with some classes more, compiled together. */
    JavaClasses with(Map<String, String> sources) {
        Path plant = folder.resolve("plant-" + ++plants);
        compile(plant, List.of(clean), sources);
        return new ClassFileImporter().importPaths(clean, plant);
    }

    private static void compile(Path target, List<Path> classPath, Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> written = write(target.resolveSibling(target.getFileName() + "-src"), sources);
            List<String> options = new ArrayList<>(List.of("-proc:none", "-d", target.toString()));
            classPath.forEach(path -> options.addAll(List.of("-cp", path.toString())));
            boolean compiled = compiler.getTask(
                            problems, files, null, options, null, files.getJavaFileObjectsFromPaths(written))
                    .call();
            if (!compiled) {
                throw new AssertionError("a planted source does not compile: " + problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> write(Path folder, Map<String, String> sources) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> source : new LinkedHashMap<>(sources).entrySet()) {
            String name = source.getKey().replace("~", BASE + ".");
            Path file = folder.resolve(name.replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            int dot = name.lastIndexOf('.');
            String header = dot < 0 ? "" : "package " + name.substring(0, dot) + ";\n";
            written.add(Files.writeString(file, header + source.getValue().replace("~", BASE + ".")));
        }
        return written;
    }
}
