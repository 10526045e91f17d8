package io.kaohe.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is to be said about the rows of a file. A file of which every row is wrong is wrong in the same way, and nobody
 * reads further: only the first are kept, however many there are.
 */
public final class Listed<E> {

    static final int MOST = 2_000;

    private final List<E> first = new ArrayList<>();

    public void add(E element) {
        if (first.size() < MOST) {
            first.add(element);
        }
    }

    public void addAll(Collection<? extends E> elements) {
        elements.forEach(this::add);
    }

    public boolean isEmpty() {
        return first.isEmpty();
    }

    public List<E> list() {
        return List.copyOf(first);
    }
}
