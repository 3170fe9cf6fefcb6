package org.huying.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * One face in a TrueType file or collection. PDF wants a face by itself, so one that lives in a collection is taken out
 * table by table.
 */
record Face(Path file, int index) {

    private static final int COLLECTION = tag("ttcf");
    private static final int OUTLINES = tag("glyf");

    /** Whether the face is there and drawn in TrueType outlines; those of Noto CJK, for one, are not. */
    boolean isUsable() {
        try {
            return Sfnt.at(read(), index).has(OUTLINES);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException _) {
            return false;
        }
    }

    InputStream open() throws IOException {
        return new ByteArrayInputStream(Sfnt.at(read(), index).alone());
    }

    private ByteBuffer read() throws IOException {
        try (var channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    /** A font file's directory: twelve bytes of head, then sixteen for each table, the last eight its place and length. */
    private record Sfnt(ByteBuffer file, int start) {

        static final int HEAD = 12;
        static final int ENTRY = 16;

        static Sfnt at(ByteBuffer file, int index) {
            boolean collection = file.getInt(0) == COLLECTION;
            return new Sfnt(file, collection ? file.getInt(HEAD + 4 * index) : 0);
        }

        boolean has(int tag) {
            for (int table = 0; table < tables(); table++) {
                if (file.getInt(entry(table)) == tag) {
                    return true;
                }
            }
            return false;
        }

        byte[] alone() {
            var font = ByteBuffer.allocate(size());
            font.put(0, file, start, HEAD);
            int place = HEAD + ENTRY * tables();
            for (int table = 0; table < tables(); table++) {
                int entry = HEAD + ENTRY * table;
                font.put(entry, file, entry(table), ENTRY).putInt(entry + 8, place);
                font.put(place, file, file.getInt(entry(table) + 8), length(table));
                place += padded(length(table));
            }
            return font.array();
        }

        private int size() {
            int size = HEAD + ENTRY * tables();
            for (int table = 0; table < tables(); table++) {
                size += padded(length(table));
            }
            return size;
        }

        private int tables() {
            return file.getShort(start + 4);
        }

        private int entry(int table) {
            return start + HEAD + ENTRY * table;
        }

        private int length(int table) {
            return file.getInt(entry(table) + 12);
        }

        private static int padded(int length) {
            return (length + 3) & ~3;
        }
    }
}
