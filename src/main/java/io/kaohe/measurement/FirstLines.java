package io.kaohe.measurement;

/** Which line of a file was the first to say something. Of numbers only, since a file may have a million lines. */
final class FirstLines {

    private long[] keys = new long[1 << 10];
    private int[] lines = new int[keys.length];
    private int size;

    /**
     * @param line from 1
     * @return the line that said it before; 0 = none did, and this one is remembered
     */
    int putIfAbsent(long key, int line) {
        int at = place(key);
        if (lines[at] != 0) {
            return lines[at];
        }
        keys[at] = key;
        lines[at] = line;
        size++;
        if (2 * size > keys.length) {
            grow();
        }
        return 0;
    }

    /** Where the key is, or will be: the next free place after the one that its digits name. */
    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (lines[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldLines = lines;
        keys = new long[2 * oldKeys.length];
        lines = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldLines[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                lines[at] = oldLines[i];
            }
        }
    }
}
