package se.spegla.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The bytes of a CSV file as text: UTF-8 with or without byte order mark, else Windows-1252 (Swedish Excel's "CSV"). */
final class CsvBytes {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvBytes() {}

    /** @throws CharacterCodingException where the bytes are neither */
    static String text(byte[] bytes) throws CharacterCodingException {
        var text = decode(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new CharacterCodingException();
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS_1252.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
    }
}
