package se.spegla.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.spegla.testing.Town.EVA;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.spegla.csv.Csv;
import se.spegla.csv.CsvReading;
import se.spegla.fault.Fault;
import se.spegla.measurement.ImportLine.Effect;
import se.spegla.testing.Town;

class UnitImportTest {
    @AutoClose
    private final Town town = new Town(InstantSource.system());

    private final Units units = town.database().units();
    private final UnitRegister register = new UnitRegister(town.database().store(), units, (actor, event) -> {});

    @Test
    void units_and_areas_that_do_not_exist_come_into_being() {
        var done = register.take(
                EVA,
                "enheter.csv",
                csv("name,type,area", "Solgården,säbo,Norra", "Linden,hemtjänst,Norra", "Eken,LSS,Södra"));

        assertThat(done.lines()).extracting(ImportLine::effect).containsOnly(Effect.ADDED);
        assertThat(done.lines()).extracting(ImportLine::newArea).containsExactly(true, false, true);
        assertThat(units.areas()).extracting(Area::name).containsExactly("Norra", "Södra");
        assertThat(units.all()).extracting(Unit::name).containsExactly("Linden", "Solgården", "Eken");
    }

    @Test
    void a_swedish_windows_file_with_semicolons_is_read() {
        var bytes = "Namn;Typ;Område\r\nÅsgården;Säbo;Östra\r\nÄngen;hemtjänst;Östra\r\n"
                .getBytes(Charset.forName("windows-1252"));

        var done = register.take(EVA, "enheter.csv", Csv.read("enheter.csv", bytes));

        assertThat(done.isFaultless()).isTrue();
        assertThat(units.all()).extracting(Unit::name).containsExactly("Åsgården", "Ängen");
        assertThat(units.areas()).extracting(Area::name).containsExactly("Östra");
    }

    @Test
    void a_byte_order_mark_quotes_and_empty_lines_make_no_difference() {
        var done = register.take(
                EVA,
                "enheter.csv",
                csv("\uFEFFnamn;typ;område", "", "\"Villan; övre\";annan;\"Norr \"\"A\"\"\"", ";;", ""));

        assertThat(done.lines()).extracting(ImportLine::line).containsExactly(3);
        assertThat(units.all()).extracting(Unit::name).containsExactly("Villan; övre");
        assertThat(units.areas()).extracting(Area::name).containsExactly("Norr \"A\"");
    }

    @Test
    void columns_may_stand_in_any_order_and_unknown_ones_are_named_as_unread() {
        var done = register.take(EVA, "enheter.csv", csv("telefon,område,typ,namn", "070-1,Norra,rehab,Teamet"));

        assertThat(done.unread()).containsExactly("telefon");
        assertThat(units.all()).extracting(Unit::type).containsExactly(UnitType.REHABILITATION);
    }

    @Test
    void a_type_may_be_written_as_the_pages_show_it() {
        register.take(
                EVA,
                "enheter.csv",
                csv(
                        "namn,typ,område",
                        "Solgården,Särskilt boende,Norra",
                        "Ekbacken,Särskilt boende (säbo),Norra",
                        "Familjen,Individ- och familjeomsorg,Norra"));

        assertThat(units.all())
                .extracting(Unit::name, Unit::type)
                .containsExactlyInAnyOrder(
                        tuple("Solgården", UnitType.RESIDENTIAL),
                        tuple("Ekbacken", UnitType.RESIDENTIAL),
                        tuple("Familjen", UnitType.SOCIAL_SERVICES));
    }

    @Test
    void a_unit_whose_name_is_there_already_keeps_its_identity() {
        register.take(EVA, "enheter.csv", csv("name,type,area", "Solgården,säbo,Norra", "Eken,LSS,Norra"));
        var before = unit("Solgården").id();

        var done =
                register.take(EVA, "enheter.csv", csv("name,type,area", "SOLGÅRDEN,hemtjänst,norra", "Eken,LSS,NORRA"));

        assertThat(done.lines()).extracting(ImportLine::effect).containsExactly(Effect.CHANGED, Effect.UNCHANGED);
        assertThat(unit("SOLGÅRDEN").id()).isEqualTo(before);
        assertThat(unit("SOLGÅRDEN").type()).isEqualTo(UnitType.HOME_CARE);
        assertThat(units.areas()).hasSize(1);
    }

    @Test
    void every_fault_is_told_with_line_value_rule_and_remedy_and_nothing_is_stored() {
        var done = register.take(
                EVA,
                "enheter.csv",
                csv(
                        "name,type,area",
                        "Solgården,säbo,Norra",
                        "Linden,sjukhus,Norra",
                        ",LSS,Norra",
                        "solgården,LSS,",
                        "x".repeat(121) + ",LSS,Norra"));

        assertThat(done.isFaultless()).isFalse();
        assertThat(done.lines())
                .flatExtracting(ImportLine::faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "units.csv:3: column \"type\", value \"sjukhus\": this is no type of unit; use one of "
                                + "säbo, hemtjänst, LSS, IFO, vårdcentral, elevhälsa, rehab, annan",
                        "units.csv:4: column \"name\" is empty: write the name, or remove the line",
                        "units.csv:5: column \"area\" is empty: write the name, or remove the line",
                        "units.csv:5: column \"name\", value \"solgården\": line 2 names this unit already; keep one "
                                + "of the two",
                        "units.csv:6: column \"name\", value \"" + "x".repeat(121)
                                + "\": a name has at most 120 characters; shorten it");
        assertThat(done.lines())
                .flatExtracting(ImportLine::faults)
                .allSatisfy(fault -> assertThat(fault.in("sv")).contains("kolumn"));
        assertThat(units.all()).isEmpty();
        assertThat(units.areas()).isEmpty();
    }

    @Test
    void a_file_of_more_units_than_any_organisation_has_is_refused_as_a_whole() {
        var lines = IntStream.range(0, 5_001)
                .mapToObj(i -> "Enhet " + i + ",LSS,Norr")
                .toList();
        var judged = register.judge(
                csv(Stream.concat(Stream.of("name,type,area"), lines.stream()).toArray(String[]::new)));

        assertThat(judged.lines()).isEmpty();
        assertThat(judged.faults())
                .singleElement()
                .hasToString("units.csv: the file has 5001 units; at most 5000 are read; divide it");
    }

    @Test
    void a_name_in_two_ways_of_writing_stands_twice_and_an_area_in_two_is_one() {
        var judged = register.take(
                EVA,
                "enheter.csv",
                csv(
                        "name,type,area",
                        "A\u030Asen,home\u00A0care,Va\u0308st",
                        "Ängen,LSS,VÄST\u00A0",
                        "ÅSEN\u00A0,LSS,Väst"));
        assertThat(judged.lines())
                .extracting(ImportLine::effect)
                .containsExactly(Effect.ADDED, Effect.ADDED, Effect.REFUSED);

        register.take(
                EVA,
                "enheter.csv",
                csv("name,type,area", "A\u030Asen,home\u00A0care,Va\u0308st", "Ängen,LSS,VÄST\u00A0"));
        assertThat(units.areas()).extracting(Area::name).containsExactly("Väst");
        assertThat(units.all()).extracting(Unit::name).containsExactly("Åsen", "Ängen");
    }

    @Test
    void judging_stores_nothing() {
        var judged = register.judge(csv("name,type,area", "Solgården,säbo,Norra"));

        assertThat(judged.isFaultless()).isTrue();
        assertThat(judged.count(Effect.ADDED)).isEqualTo(1);
        assertThat(units.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"boende,typ,område\nA,säbo,B", "name;area\nA;B"})
    void a_missing_column_is_named_with_what_the_header_says(String text) {
        var done = register.take(EVA, "enheter.csv", Csv.read("units.csv", text.getBytes(StandardCharsets.UTF_8)));

        assertThat(done.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(1))
                .satisfies(fault -> assertThat(fault.swedish()).contains("namn, typ, område"));
    }

    @Test
    void names_may_stand_under_the_header_of_a_file_of_headcounts() {
        assertThat(register.judge(csv("enhet;typ;område", "Solgården;säbo;Norra"))
                        .isFaultless())
                .isTrue();
    }

    @Test
    void a_file_without_units_is_a_fault() {
        assertThat(register.take(EVA, "enheter.csv", csv("name,type,area")).faults())
                .extracting(Fault::message)
                .containsExactly("the file has no units; write one on each line below the header");
    }

    private Unit unit(String name) {
        return units.all().stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static CsvReading csv(String... lines) {
        return Csv.read("units.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
