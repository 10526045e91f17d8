package io.kaohe.tabular;

/** Who is told, now and then, how far a file has been read. */
@FunctionalInterface
public interface Progress {

    /** Nobody. */
    Progress UNSEEN = (rows, percent) -> {};

    /**
     * @param rows so far, whatever they hold
     * @param percent of the bytes; those of an archive or workbook as they are promised to come out
     */
    void read(int rows, int percent);
}
