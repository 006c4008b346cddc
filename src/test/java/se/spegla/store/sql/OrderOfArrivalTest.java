package se.spegla.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.spegla.response.Response;
import se.spegla.response.SheetId;
import se.spegla.response.Submission;
import se.spegla.store.Database;
import se.spegla.testing.SpringRound;
import se.spegla.testing.SqliteFile;
import se.spegla.testing.SqliteFile.Page;

/** Whether a copy of the file tells in which order the sheets came: while the round is open it does, then no longer. */
class OrderOfArrivalTest {
    private static final int SHEETS = 300;
    private static final int[] SCALE = {1, 2, 3, 4, 9};

    @AutoClose
    private final SpringRound spring = new SpringRound().opened();

    private final Database database = spring.database();

    @BeforeEach
    void fill() {
        storeAll(IntStream.range(0, SHEETS)
                .mapToObj(i -> spring.sheet(SheetId.random(), i % 3 == 0 ? spring.alder : spring.birch, 1 + i % 4, 2)
                        .saying(i % 2 == 0 ? Map.of("w", "Sagt för sig " + "ö".repeat(i * 3)) : Map.of()))
                .toList());
    }

    @Test
    void the_pages_of_an_open_round_show_it_so_the_reader_of_pages_can_see() throws SQLException, IOException {
        run("pragma wal_checkpoint(passive)");

        assertThat(trees("response")).anyMatch(page -> page.leaf() && !page.liesInOrderOfKeys());
    }

    @Test
    void once_the_round_is_closed_cells_and_pages_lie_in_the_order_of_random_keys() throws SQLException, IOException {
        database.rounds().saveClosed(spring.closed());

        assertThat(trees("response")).hasSizeGreaterThan(5).allMatch(Page::liesInOrderOfKeys);
        assertThat(file().freePages()).isZero();
        assertThat(file().pagesIn(spring.folder().resolve("spegla.db-wal")))
                .hasSizeLessThan(10)
                .doesNotContainAnyElementsOf(
                        trees("response", "comment").stream().map(Page::number).toList());
    }

    /** The proof: whoever got the sheets in another order would hold the same bytes. */
    @Test
    void once_the_round_is_closed_the_bytes_are_the_same_for_every_order_of_arrival() throws SQLException, IOException {
        database.rounds().saveClosed(spring.closed());
        var before = hash();
        database.close();
        storeAgain("substr(id, 7)");

        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void ids_neither_grow_nor_shrink_with_arrival() throws SQLException {
        var arrived = new ArrayList<Response>();
        for (int first : SCALE) {
            for (int second : SCALE) {
                arrived.add(Response.of(spring.instrument, Map.of("p1", first, "p2", second, "k1", 2)));
                arrived.add(Response.of(spring.instrument, Map.of("p1", first, "p2", second, "k1", 0)));
            }
        }
        storeAll(arrived.stream()
                .map(sheet -> new Submission(SheetId.random(), spring.draft.id(), spring.birch.id(), sheet))
                .toList());

        var known = idByAnswers();
        var ids = arrived.stream()
                .map(sheet -> known.get(AnswersJson.write(sheet.byItem())))
                .toList();
        long rising = IntStream.range(1, ids.size())
                .filter(i -> ids.get(i).compareTo(ids.get(i - 1)) > 0)
                .count();
        assertThat(ids).hasSize(50).allMatch(id -> id.matches("[0-9a-f]{32}"));
        assertThat(rising).as("out of 49, with a standard deviation of 2").isBetween(8L, 41L);
    }

    private void storeAll(List<Submission> sheets) {
        sheets.stream().map(database.responses()::store).toList().forEach(CompletableFuture::join);
    }

    private Map<String, String> idByAnswers() throws SQLException {
        var ids = new HashMap<String, String>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select answers, id from response")) {
            while (row.next()) {
                ids.put(row.getString(1), row.getString(2));
            }
        }
        return ids;
    }

    private void storeAgain(String order) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var table : List.of("response", "comment")) {
                statement.execute("create temp table kept_" + table + " as select * from " + table);
                statement.execute("drop trigger closed_round_takes_no_" + table);
                statement.execute("delete from " + table);
                statement.execute("insert into " + table + " select * from kept_" + table + " order by " + order);
            }
        }
        run("pragma secure_delete = on", "vacuum", "pragma wal_checkpoint(truncate)");
    }

    private String hash() throws SQLException, IOException {
        return file().hash(trees("response", "comment"));
    }

    private List<Page> trees(String... tables) throws SQLException, IOException {
        var names = "'" + String.join("', '", tables) + "'";
        var roots = new ArrayList<Integer>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var root = statement.executeQuery("select rootpage from sqlite_schema where tbl_name in (" + names
                        + ") " + "and rootpage > 0 order by name")) {
            while (root.next()) {
                roots.add(root.getInt(1));
            }
        }
        var file = file();
        return roots.stream().flatMap(root -> file.tree(root).stream()).toList();
    }

    private void run(String... commands) throws SQLException {
        try (var connection = connect()) {
            for (var command : commands) {
                try (var statement = connection.createStatement()) {
                    statement.execute(command);
                }
            }
        }
    }

    private SqliteFile file() throws IOException {
        return SqliteFile.read(spring.file());
    }

    private Connection connect() throws SQLException {
        return spring.connection();
    }
}
