package se.spegla.web;

import java.util.List;
import java.util.Set;
import se.spegla.access.Account;
import se.spegla.access.Permission;

/**
 * A part of the site, to which every page has a link for those who may go there.
 *
 * @param name what its address begins with
 * @param paths what the addresses of its pages begin with
 */
public record SitePart(String name, Permission permission, Set<String> paths) {
    private static final List<SitePart> ALL = List.of(
            new SitePart("series", Permission.FOLLOW_ROUNDS, Set.of("series", "rounds")),
            new SitePart("units", Permission.MANAGE_UNITS, Set.of("units", "areas", "organisation")),
            new SitePart("instruments", Permission.EDIT_QUESTIONNAIRES, Set.of("instruments")),
            new SitePart("accounts", Permission.MANAGE_ACCOUNTS, Set.of("accounts")),
            new SitePart("results", Permission.READ_RESULTS, Set.of("results")));

    /** Those that the account may use; whoever signs in begins with the first. */
    public static List<SitePart> of(Account account) {
        return ALL.stream().filter(part -> account.may(part.permission())).toList();
    }
}
