package se.spegla.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads the pages of an SQLite file as they lie on disk, without SQLite: what somebody sees who has a copy of the file.
 * Written after the description of the file format on sqlite.org; knows the b-trees of indexes and of tables without
 * rowid, which are of the same kind.
 */
public final class SqliteFile {
    private static final int HEADER = 100;
    private static final int INTERIOR = 0x02;
    private static final int LEAF = 0x0a;

    /**
     * One page of a b-tree.
     *
     * @param offsets where each cell begins, in the order of the keys
     */
    public record Page(int number, boolean leaf, List<Integer> offsets) {
        /**
         * Whether the cells lie as if written one after the other in the order of their keys: each before the last one.
         * Only the last cell may lie elsewhere: in the hole of the one that moved up when the page became full.
         */
        public boolean liesInOrderOfKeys() {
            for (int i = 1; i < offsets.size() - 1; i++) {
                if (offsets.get(i) >= offsets.get(i - 1)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final ByteBuffer file;
    private final int pageSize;

    private SqliteFile(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        pageSize = file.getShort(16) == 1 ? 65_536 : file.getShort(16) & 0xffff;
    }

    public static SqliteFile read(Path path) throws IOException {
        return new SqliteFile(Files.readAllBytes(path));
    }

    /** The pages that were given back and not yet used again. */
    public int freePages() {
        return file.getInt(36);
    }

    /** All pages of a tree, leaves in the order of their keys. */
    public List<Page> tree(int root) {
        var pages = new ArrayList<Page>();
        collect(root, pages);
        return pages;
    }

    /** SHA-256 over the numbers and bytes of these pages. */
    public String hash(List<Page> pages) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var page : pages) {
                digest.update(Integer.toString(page.number()).getBytes(StandardCharsets.US_ASCII));
                digest.update(file.array(), (page.number() - 1) * pageSize, pageSize);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The numbers of the pages that a write-ahead log holds. */
    public List<Integer> pagesIn(Path log) throws IOException {
        var frames = ByteBuffer.wrap(Files.readAllBytes(log));
        var numbers = new ArrayList<Integer>();
        for (int frame = 32; frame + 24 + pageSize <= frames.capacity(); frame += 24 + pageSize) {
            numbers.add(frames.getInt(frame));
        }
        return numbers;
    }

    private void collect(int number, List<Page> pages) {
        int start = (number - 1) * pageSize;
        int head = number == 1 ? start + HEADER : start;
        int kind = file.get(head);
        if (kind != LEAF && kind != INTERIOR) {
            throw new IllegalArgumentException("page " + number + " is of kind " + kind + ", of no tree of keys");
        }
        boolean leaf = kind == LEAF;
        int pointers = head + (leaf ? 8 : 12);
        var offsets = new ArrayList<Integer>();
        for (int i = 0; i < (file.getShort(head + 3) & 0xffff); i++) {
            offsets.add(file.getShort(pointers + 2 * i) & 0xffff);
        }
        pages.add(new Page(number, leaf, List.copyOf(offsets)));
        if (!leaf) {
            offsets.forEach(offset -> collect(file.getInt(start + offset), pages));
            collect(file.getInt(head + 8), pages);
        }
    }
}
