package se.spegla.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTest {
    @Test
    void a_date_is_written_as_its_readers_write_it() {
        var day = LocalDate.of(2026, 11, 3);

        assertThat(Dates.date(day, "sv")).isEqualTo("3 november 2026");
        assertThat(Dates.date(day, "en")).isEqualTo("3 November 2026");
    }

    @Test
    void a_time_is_stockholms() {
        assertThat(Dates.dateAndTime(Instant.parse("2026-07-01T22:05:00Z"), "sv"))
                .isEqualTo("2 juli 2026 klockan 00.05");
        assertThat(Dates.dateAndTime(Instant.parse("2026-07-01T22:05:00Z"), "en"))
                .isEqualTo("2 July 2026 at 00:05");
    }
}
