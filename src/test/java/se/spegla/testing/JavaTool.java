package se.spegla.testing;

import java.nio.file.Path;

/** The programs of the JDK that runs the tests. */
public final class JavaTool {
    private JavaTool() {}

    /** Where the program of this name lies: {@code java}, {@code jcmd}. */
    public static String path(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
