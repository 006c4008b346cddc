package se.spegla;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import se.spegla.cli.Commands;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var commands =
                Commands.on(new Program(), args).setOut(writer(System.out)).setErr(writer(System.err));
        var exit = commands.execute(args);
        if (exit != 0) {
            System.exit(exit); // 0 must not end a server that has begun to listen
        }
    }

    /** Swedish letters come out right wherever the output goes: in the terminal's own charset where there is one. */
    private static PrintWriter writer(java.io.OutputStream out) {
        var console = System.console();
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        return new PrintWriter(new OutputStreamWriter(out, charset), true);
    }
}
