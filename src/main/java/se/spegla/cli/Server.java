package se.spegla.cli;

import java.io.PrintWriter;

/** What the commands start. The program's root implements it, so that commands do not know how a server is put together. */
public interface Server {
    /** Serves until the process is told to end. Returns once it listens; what the user needs to know is printed. */
    void serve(ServerSettings settings, PrintWriter out);

    /** The same on a fictional municipality, made anew; takes the next free port where the wanted one is taken. */
    void demo(ServerSettings settings, PrintWriter out);

    /** Makes a single-use link for a process leader and prints it. */
    void inviteLeader(ServerSettings settings, PrintWriter out);

    /**
     * Proves again what has been released and prints what was found.
     *
     * @return whether everything was proved
     */
    boolean checkRelease(ServerSettings settings, PrintWriter out);
}
