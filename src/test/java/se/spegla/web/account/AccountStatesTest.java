package se.spegla.web.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.spegla.testing.PageStates;
import se.spegla.web.Form;

class AccountStatesTest extends PageStates {
    private static final List<People.Place> PLACES =
            List.of(new People.Place("1", "Eken", "Eva Ek"), new People.Place("2", "Alen", ""));
    private static final List<String> ROLES = List.of("UNIT_MANAGER", "PROCESS_LEADER");

    @Override
    protected String folder() {
        return "account";
    }

    @Override
    protected Stream<State> states() {
        var chosen = Form.with(Map.of("role", "UNIT_MANAGER", "unit", "1", "successor", "1"));
        return Stream.of(
                new State("account/sign-in", "", new SignInPages.Page("token", "")),
                new State("account/sign-in", "a form was lost", new SignInPages.Page("token", "lost")),
                new State(
                        "account/sign-in",
                        "wrong, with a form",
                        new SignInPages.Page("token", "kept"),
                        faulty("login")),
                new State(
                        "account/invitation",
                        "a manager's",
                        new InvitationPages.Page("UNIT_MANAGER", List.of("Eken"), 12, "token")),
                new State(
                        "account/invitation",
                        "a leader's, faulty",
                        new InvitationPages.Page("PROCESS_LEADER", List.of(), 12, "token"),
                        faulty("name", "login", "password", "again")),
                new State("account/invite", "no units", new InvitePages.Page(ROLES, List.of(), Set.of(), "sending")),
                new State(
                        "account/invite",
                        "chosen",
                        new InvitePages.Page(ROLES, PLACES, Set.of("1"), "sending"),
                        chosen),
                new State(
                        "account/invite",
                        "faulty",
                        new InvitePages.Page(ROLES, PLACES, Set.of(), "sending"),
                        faulty("role", "units")),
                new State(
                        "account/link",
                        "a leader's",
                        new InvitationLinks.Page("https://spegla.granby.se/invitation/a", "", 14)),
                new State(
                        "account/link",
                        "a manager's",
                        new InvitationLinks.Page("https://spegla.granby.se/invitation/a", "Eken, Alen", 14)),
                new State(
                        "account/hand-over",
                        "",
                        new HandOverPages.Page(PLACES, List.of(Map.entry("1", "Eva Ek")), "sending"),
                        chosen),
                new State(
                        "account/hand-over",
                        "faulty",
                        new HandOverPages.Page(PLACES, List.of(), "sending"),
                        faulty("unit", "successor")),
                new State("account/list", "alone", new AccountList.Page(List.of(row(false)), List.of(), "")),
                new State(
                        "account/list",
                        "several",
                        new AccountList.Page(
                                List.of(row(true), row(false)),
                                List.of(new AccountList.Open("1", "Enhetschef", "Eken", "1 april 2025 10.00")),
                                "Borttagen.")),
                new State("account/remove", "a leader", new AccountList.Removal("1", "Eva Ek", "")),
                new State("account/remove", "a manager", new AccountList.Removal("1", "Eva Ek", "Eken")),
                new State("account/trail", "nothing yet", new TrailPage.Page(List.of())),
                new State(
                        "account/trail",
                        "",
                        new TrailPage.Page(
                                List.of(new TrailPage.Line("1 april 2025 10.00", "Eva Ek", "Loggade in", "–")))));
    }

    private static AccountList.Row row(boolean removable) {
        return new AccountList.Row("1", "Eva Ek", "eva@granby.se", "Processledare", "", removable);
    }
}
