package io.kaohe.imports;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files as they came: compressed, and in pieces, so that their size costs no memory on the way in or out. */
@Repository
class JdbcKeptFiles {

    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;

    JdbcKeptFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID batch, Path file) {
        try {
            jdbc.sql("insert into kaohe.import_file (batch, size) values (?, ?)")
                    .params(batch, Files.size(file))
                    .update();
            try (OutputStream compressed = new Fast(new BufferedOutputStream(new Pieces(batch), PIECE))) {
                Files.copy(file, compressed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes the file had; nothing when it is not kept. */
    Optional<Long> size(UUID batch) {
        return jdbc.sql("select size from kaohe.import_file where batch = ?")
                .param(batch)
                .query(Long.class)
                .optional();
    }

    /** Reads on from the database while it is read. */
    InputStream open(UUID batch) {
        int pieces = jdbc.sql("select count(*) from kaohe.import_file_piece where batch = ?")
                .param(batch)
                .query(Integer.class)
                .single();
        try {
            return new GZIPInputStream(
                    new SequenceInputStream(new Enumeration<ByteArrayInputStream>() {

                        private int next;

                        @Override
                        public boolean hasMoreElements() {
                            return next < pieces;
                        }

                        @Override
                        public ByteArrayInputStream nextElement() {
                            return new ByteArrayInputStream(piece(batch, next++));
                        }
                    }),
                    PIECE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What proves rows of a file is small and kept whole. */
    void keepEvidence(UUID batch, Upload evidence) {
        try {
            jdbc.sql("insert into kaohe.import_evidence (batch, file_name, content) values (?, ?, ?)")
                    .params(batch, evidence.fileName(), Files.readAllBytes(evidence.file()))
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream openEvidence(UUID batch) {
        return new ByteArrayInputStream(jdbc.sql("select content from kaohe.import_evidence where batch = ?")
                .param(batch)
                .query(byte[].class)
                .single());
    }

    private byte[] piece(UUID batch, int number) {
        return jdbc.sql("select content from kaohe.import_file_piece where batch = ? and number = ?")
                .params(batch, number)
                .query(byte[].class)
                .single();
    }

    /** An export is text and shrinks to a fifth at the least effort; more effort would be paid by every import. */
    private static final class Fast extends GZIPOutputStream {

        Fast(OutputStream compressed) throws IOException {
            super(compressed);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Each write is a piece. */
    private final class Pieces extends OutputStream {

        private final UUID batch;
        private int number;

        Pieces(UUID batch) {
            this.batch = batch;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single});
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            jdbc.sql("insert into kaohe.import_file_piece (batch, number, content) values (?, ?, ?)")
                    .params(batch, number, Arrays.copyOfRange(bytes, from, from + length))
                    .update();
            number++;
        }
    }
}
