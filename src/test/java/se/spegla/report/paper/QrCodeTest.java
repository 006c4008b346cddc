package se.spegla.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.spegla.testing.Scanned;

class QrCodeTest {
    private static final int PIXELS = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://spegla.example.org/s/K7MP3XQ9",
                "http://127.0.0.1:7070/s/K7MP3XQ9?lang=en",
                "https://enkät.exempelkommun.se/en/ganska/lång/väg/s/23456789"
            })
    void a_camera_reads_what_was_written(String text) {
        assertThat(Scanned.codes(picture(QrCode.of(text)))).containsExactly(text);
    }

    @Test
    void four_modules_around_it_stay_light() {
        var code = QrCode.of("https://spegla.example.org");

        assertThat(code.dark()).allSatisfy(run -> {
            assertThat(run.x).isBetween(4, code.side() - 5);
            assertThat(run.x + run.width).isLessThanOrEqualTo(code.side() - 4);
            assertThat(run.y).isBetween(4, code.side() - 5);
        });
    }

    @Test
    void a_text_that_is_too_long_is_refused_with_its_length() {
        assertThatThrownBy(() -> QrCode.of("a".repeat(2_332))).hasMessageContaining("2332");
    }

    /** Drawn from the path, as a browser does it. */
    private static BufferedImage picture(QrCode code) {
        var side = code.side() * PIXELS;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(Color.BLACK);
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z")
                .matcher(code.path())
                .results()
                .forEach(run ->
                        graphics.fillRect(number(run.group(1)), number(run.group(2)), number(run.group(3)), PIXELS));
        graphics.dispose();
        return picture;
    }

    private static int number(String modules) {
        return Integer.parseInt(modules) * PIXELS;
    }
}
