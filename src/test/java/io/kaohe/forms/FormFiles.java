package io.kaohe.forms;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** What stands under {@code forms/} and beside it. */
final class FormFiles {

    private static final Path FORMS = Path.of("forms");

    /** HR's board in Cockpit speaks with the words of the forms. */
    private static final Path BOARD =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts/board");

    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final ObjectMapper JSON = new ObjectMapper();

    private FormFiles() {}

    /** Names of the forms: file names without suffix. */
    static Stream<String> forms() {
        return files(
                        FORMS,
                        file -> FORMS.equals(file.getParent())
                                && file.toString().endsWith(".html"))
                .map(file -> file.getFileName().toString().replace(".html", ""));
    }

    static String html(String form) {
        return text(FORMS.resolve(form + ".html"));
    }

    static boolean hasSchema(String form) {
        return Files.exists(SCHEMAS.resolve(form + ".json"));
    }

    static JsonNode schema(String form) {
        return json(SCHEMAS.resolve(form + ".json"));
    }

    static Stream<String> schemas() {
        return files(SCHEMAS, file -> file.toString().endsWith(".json"))
                .map(file -> file.getFileName().toString().replace(".json", ""));
    }

    /** Everything a browser loads. */
    static Stream<Path> sources() {
        return files(FORMS, file -> true);
    }

    /** The Java files of a package. */
    static Stream<Path> sourcesOf(String folder) {
        return files(Path.of("src/main/java", folder), file -> file.toString().endsWith(".java"));
    }

    static Stream<Path> scripts() {
        Predicate<Path> script = file -> file.toString().endsWith(".js");
        return Stream.concat(files(FORMS, script), files(BOARD, script));
    }

    static Map<String, String> words(String language) {
        return JSON.convertValue(json(FORMS.resolve("words/" + language + ".json")), new TypeReference<>() {});
    }

    static Set<String> formKeysOfModels() {
        return files(Path.of("processes"), file -> file.toString().endsWith(".bpmn"))
                .flatMap(file -> find("formKey=\"([^\"]*)\"", text(file)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every figure that the product can make of a tool's export: unit → code → formula in each table. */
    static Set<String> measuresOfTheShippedAdapters() {
        Set<String> codes = new TreeSet<>();
        files(Path.of("src/main/resources/sources"), file -> file.toString().endsWith(".yaml"))
                .map(file -> JSON.<JsonNode>valueToTree(new Yaml().<Map<String, Object>>load(text(file))))
                .flatMap(adapter -> adapter.findValues("measures").stream())
                .forEach(units -> units.forEach(unit -> unit.fieldNames().forEachRemaining(codes::add)));
        return codes;
    }

    /** The first group of every match. */
    static List<String> find(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(wanted).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
