package io.kaohe.indicator;

import io.kaohe.config.CannotStart;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A file of the library, read strictly: a misspelt key would else be a value left out, which nobody notices before
 * somebody is scored by it. Whatever is wrong stops the start with the file and the line.
 */
final class LibraryFile {

    private final String name;

    private LibraryFile(String name) {
        this.name = name;
    }

    /**
     * The file as one entry.
     *
     * @throws CannotStart when it is no YAML, or anything in it is unknown, missing or there twice
     */
    static <T> T read(Resource resource, Function<Entry, T> reader) {
        LibraryFile file = new LibraryFile(Objects.requireNonNull(resource.getFilename()));
        try (Reader text = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            return file.entry(new Yaml(new LoaderOptions()).compose(text)).read(reader);
        } catch (MarkedYAMLException e) {
            throw file.problem(e.getProblemMark().getLine(), "is not readable as YAML: " + e.getProblem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry entry(@Nullable Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw problem(node == null ? 0 : line(node), "has something else where keys with values belong");
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                throw problem(line(tuple.getKeyNode()), "has \"" + key + "\" twice in one entry");
            }
        }
        return new Entry(line(node), values);
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw problem(line(node), "has a list or an entry where a single value belongs");
    }

    private static int line(Node node) {
        return node.getStartMark().getLine();
    }

    private CannotStart problem(int line, String what) {
        return new CannotStart(
                name + ", line " + (line + 1) + ": " + what + ".",
                "Correct the file in src/main/resources/library and start again; nothing of it was taken over.");
    }

    /** Keys with values. What was not asked for by the end of {@link #read} is unknown. */
    final class Entry {

        private final int line;
        private final Map<String, Node> unread;

        private Entry(int line, Map<String, Node> values) {
            this.line = line;
            this.unread = values;
        }

        <T> T read(Function<Entry, T> reader) {
            T value = reader.apply(this);
            unread.forEach((key, node) -> {
                throw LibraryFile.this.problem(LibraryFile.line(node), "has the unknown key \"" + key + "\"");
            });
            return value;
        }

        String text(String key) {
            return required(key, find(key));
        }

        @Nullable
        String find(String key) {
            Node node = take(key);
            String text = node == null ? "" : scalar(node);
            return text.isEmpty() ? null : text;
        }

        BigDecimal decimal(String key) {
            return required(key, findDecimal(key));
        }

        @Nullable
        BigDecimal findDecimal(String key) {
            Node node = take(key);
            try {
                return node == null ? null : new BigDecimal(scalar(node));
            } catch (NumberFormatException e) {
                throw LibraryFile.this.problem(LibraryFile.line(Objects.requireNonNull(node)), key + " is no number");
            }
        }

        boolean flag(String key) {
            return Boolean.parseBoolean(find(key));
        }

        <E extends Enum<E>> E oneOf(Class<E> type, String key) {
            return required(key, findOneOf(type, key));
        }

        <E extends Enum<E>> @Nullable E findOneOf(Class<E> type, String key) {
            Node node = take(key);
            return node == null ? null : oneOf(type, node);
        }

        /** Every one when the key is left out; an empty list is none. */
        <E extends Enum<E>> Set<E> setOf(Class<E> type, String key) {
            if (!unread.containsKey(key)) {
                return EnumSet.allOf(type);
            }
            Set<E> set = EnumSet.noneOf(type);
            items(key).forEach(node -> set.add(oneOf(type, node)));
            return set;
        }

        List<String> texts(String key) {
            return items(key).stream().map(LibraryFile.this::scalar).toList();
        }

        <T> T part(String key, Function<Entry, T> reader) {
            return required(key, findPart(key, reader));
        }

        <T> @Nullable T findPart(String key, Function<Entry, T> reader) {
            Node node = take(key);
            return node == null ? null : entry(node).read(reader);
        }

        /** The entries of a list, of which there is at least one. */
        <T> List<T> parts(String key, Function<Entry, T> reader) {
            List<Node> nodes = items(key);
            if (nodes.isEmpty()) {
                throw missing(key);
            }
            return nodes.stream().map(node -> entry(node).read(reader)).toList();
        }

        CannotStart problem(String what) {
            return LibraryFile.this.problem(line, what);
        }

        private <T> T required(String key, @Nullable T value) {
            if (value == null) {
                throw missing(key);
            }
            return value;
        }

        private CannotStart missing(String key) {
            return problem("lacks \"" + key + "\"");
        }

        private List<Node> items(String key) {
            Node node = take(key);
            if (node == null) {
                return List.of();
            }
            if (node instanceof SequenceNode sequence) {
                return sequence.getValue();
            }
            throw LibraryFile.this.problem(LibraryFile.line(node), key + " is no list");
        }

        private @Nullable Node take(String key) {
            Node node = unread.remove(key);
            return node == null || node.getTag().equals(Tag.NULL) ? null : node;
        }

        private <E extends Enum<E>> E oneOf(Class<E> type, Node node) {
            String name = scalar(node);
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> LibraryFile.this.problem(
                            LibraryFile.line(node),
                            "has " + name + " where one of " + Arrays.toString(type.getEnumConstants()) + " belongs"));
        }
    }
}
