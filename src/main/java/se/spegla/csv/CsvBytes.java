package se.spegla.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The bytes of a CSV file as text. A byte order mark says what they are; without one they are UTF-8, or, where they cannot be
 * that, what {@link SwedishBytes} makes of them.
 *
 * @param assumed the encoding that had to be guessed, as people call it; empty where the bytes say it themselves
 */
record CsvBytes(String text, Optional<String> assumed) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** @throws CharacterCodingException where the bytes are no text, or of an encoding that cannot be told */
    static CsvBytes of(byte[] bytes) throws CharacterCodingException {
        var read = decoded(bytes);
        if (read.text().indexOf('\0') >= 0) {
            throw new CharacterCodingException();
        }
        return read;
    }

    private static CsvBytes decoded(byte[] bytes) throws CharacterCodingException {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return certain(strictly(StandardCharsets.UTF_16LE, bytes));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return certain(strictly(StandardCharsets.UTF_16BE, bytes));
        }
        try {
            return certain(strictly(StandardCharsets.UTF_8, bytes));
        } catch (CharacterCodingException notUtf8) {
            var guess = SwedishBytes.read(bytes).orElseThrow(() -> notUtf8);
            return new CsvBytes(guess.text(), Optional.of(guess.encoding()));
        }
    }

    private static CsvBytes certain(String text) {
        return new CsvBytes(
                !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text, Optional.empty());
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
