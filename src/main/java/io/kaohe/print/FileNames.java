package io.kaohe.print;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** What a reader's file is called, without suffix: {@code 绩效考核表_张伟_2026-10}. */
public final class FileNames {

    private FileNames() {}

    /** Only letters, digits and what no file system minds. */
    public static String of(Object... parts) {
        return Stream.of(parts)
                .map(part ->
                        part.toString().replaceAll("[^\\p{L}\\p{N}.-]+", " ").strip())
                .collect(joining("_"));
    }
}
