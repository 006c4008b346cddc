package se.spegla.web.account;

import java.util.regex.Pattern;

/** Where to go on after a form: an address of this site, never of another. */
final class LocalPath {
    static final String HOME = "/home";
    // A second slash or a backslash makes browsers read what follows as the name of another host.
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,500}|/");

    private LocalPath() {}

    /** The wanted path where it is local, else the visitor's first page. */
    static String of(String wanted) {
        return wanted != null && LOCAL.matcher(wanted).matches() ? wanted : HOME;
    }
}
