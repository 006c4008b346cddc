package se.spegla.web.respondent;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import se.spegla.instrument.CommentField;
import se.spegla.instrument.Instrument;
import se.spegla.instrument.Text;
import se.spegla.measurement.Area;
import se.spegla.measurement.Organisation;
import se.spegla.measurement.Participation;
import se.spegla.measurement.Round;
import se.spegla.measurement.Series;
import se.spegla.measurement.Series.Entry;
import se.spegla.measurement.Unit;
import se.spegla.measurement.UnitType;
import se.spegla.response.SealKey;
import se.spegla.response.SubmitSheet.Place;
import se.spegla.response.SubmitSheet.Why;
import se.spegla.testing.PageStates;
import se.spegla.testing.Town;
import se.spegla.web.Messages;
import se.spegla.web.respondent.ShownItem.Filled;
import se.spegla.web.respondent.TabletPages.FaultyPage;
import se.spegla.web.respondent.TabletPages.FormPage;
import se.spegla.web.respondent.TabletPages.Front;
import se.spegla.web.respondent.TabletPages.FrontPage;
import se.spegla.web.respondent.TabletPages.Head;
import se.spegla.web.respondent.TabletPages.PairPage;
import se.spegla.web.respondent.TabletPages.SummaryPage;
import se.spegla.web.respondent.TabletPages.Told;
import se.spegla.web.respondent.TabletPages.ToldPage;

class RespondentPagesTest {
    @Nested
    class OnTheTablet extends PageStates {
        private static final String DEVICE = DeviceSettings.STANDARD.json();
        private final Instrument shipped = Town.instrument("p-cat");
        private final Instrument licensed = withComment(shipped.withLicensedTexts(Map.of()));

        @Override
        protected String folder() {
            return "tablet";
        }

        @Override
        protected List<String> languages() {
            return Messages.RESPONDENTS;
        }

        @Override
        protected Stream<State> states() {
            return states("sv");
        }

        @Override
        protected Stream<State> states(String language) {
            var byCode = visit(Series.Rules.of(5), false, "", language);
            var byCard = visit(
                    new Series.Rules(3, Entry.CARDS, true, 50, Optional.of(LocalDate.of(2030, 1, 1))),
                    true,
                    "Eva, 0123",
                    language);
            return Stream.of(
                            fronts(),
                            told(byCode),
                            told(byCard),
                            forms(byCode, shipped),
                            forms(byCard, licensed),
                            checks(byCode, shipped),
                            checks(byCard, licensed))
                    .flatMap(each -> each);
        }

        private static Stream<State> fronts() {
            return Arrays.stream(Front.values())
                    .map(front -> new State(
                            "tablet/front",
                            front.name(),
                            new FrontPage(Head.of(front == Front.START ? "" : "Granby"), front, "ABCD", DEVICE)));
        }

        private Stream<State> told(Visit visit) {
            return Arrays.stream(Told.values())
                    .map(told -> new State(
                            "tablet/told", told + name(visit), new ToldPage(head(visit), visit, told, DEVICE)));
        }

        private Stream<State> forms(Visit visit, Instrument asked) {
            var envelope = Envelope.of(visit, SealKey.random());
            return Stream.of(
                    new State(
                            "tablet/form",
                            "with script" + name(visit),
                            new FormPage(
                                    head(visit),
                                    visit,
                                    asked,
                                    extras(""),
                                    items(asked, Filled.NOT_YET, visit),
                                    envelope,
                                    DEVICE)),
                    new State(
                            "tablet/form",
                            "to be changed" + name(visit),
                            new FormPage(
                                    head(visit),
                                    visit,
                                    asked,
                                    extras("given"),
                                    items(asked, filled(asked), visit),
                                    null,
                                    DEVICE)));
        }

        private Stream<State> checks(Visit visit, Instrument asked) {
            var items = items(asked, filled(asked), visit);
            return Stream.concat(
                    Stream.of(
                            new State("tablet/pair", name(visit), new PairPage(head(visit), extras(""), items)),
                            new State(
                                    "tablet/pair",
                                    "incomplete" + name(visit),
                                    new PairPage(head(visit), extras("given"), items)),
                            new State("tablet/faulty", name(visit), new FaultyPage(head(visit), List.of("p1")))),
                    Stream.of(Why.values())
                            .filter(why -> why != Why.WRONG_CARD)
                            .map(why -> new State(
                                    "tablet/summary",
                                    why + name(visit),
                                    new SummaryPage(head(visit), visit, asked, why, "", extras("skip"), items))));
        }

        private Head head(Visit visit) {
            return new Head(
                    "Eken",
                    "Granby",
                    languages().stream().map(Messages::in).toList().subList(0, visit.byCard() ? 1 : 4));
        }

        private static String name(Visit visit) {
            return visit.byCard() ? ", by card" : ", by code";
        }

        private static Extras extras(String decision) {
            return Extras.takeFrom(
                    new HashMap<>(Map.of("_card", "ABCDEFGHJK", "_pair", decision, "_pair_mother", "An")));
        }

        private static List<ShownItem> items(Instrument asked, Filled filled, Visit visit) {
            return ShownItem.all(asked, filled, visit.language());
        }

        private static Filled filled(Instrument asked) {
            var first = asked.variable(0);
            return new Filled(
                    Map.of(first.id(), first.scale().options().get(0).value()), Map.of("more", "Bra!"), Set.of("more"));
        }
    }

    @Nested
    class ToShareATablet extends PageStates {
        @Override
        protected String folder() {
            return "sharing";
        }

        @Override
        protected Stream<State> states() {
            return Stream.of(
                    new State("sharing/start", "good", new SharedStart.Page(Head.of("Granby"), true)),
                    new State("sharing/start", "used", new SharedStart.Page(Head.of(""), false)),
                    new State("sharing/code", "insecure", new SharingPages.Page(false, List.of(), "", "", "", "", 15)),
                    new State("sharing/code", "no unit", new SharingPages.Page(true, List.of(), "", "", "", "", 15)),
                    new State(
                            "sharing/code",
                            "to choose",
                            new SharingPages.Page(
                                    true,
                                    List.of(new SharingPages.Choice("Eken", "Serien", "Våren", "1.2")),
                                    "",
                                    "",
                                    "",
                                    "",
                                    15)),
                    new State(
                            "sharing/code",
                            "made",
                            new SharingPages.Page(
                                    true,
                                    List.of(),
                                    "Eken",
                                    "ABCD-EFGH",
                                    "https://spegla.granby.se/shared/ABCDEFGH",
                                    "spegla.granby.se",
                                    15)));
        }
    }

    @Nested
    class OfWhatIsStored extends PageStates {
        @Override
        protected String folder() {
            return "stored";
        }

        @Override
        protected Stream<State> states() {
            return Stream.of(new State(
                    "stored/stored",
                    "",
                    new StoredPage.Page(
                            Head.of(""),
                            List.of(new StoredPage.Group(
                                    "answers",
                                    List.of(new StoredPage.Table(
                                            "response",
                                            "Svar",
                                            "En rad",
                                            List.of(new StoredPage.Column("answers", "Svaren")))))))));
        }
    }

    private static Visit visit(Series.Rules rules, boolean byCard, String contact, String language) {
        var day = LocalDate.of(2025, 4, 1);
        var series = new Series(Series.Id.random(), "Serien", "p-cat", rules, List.of());
        var round = new Round(
                Round.Id.random(), series.id(), "Våren", day, day, Duration.ZERO, Round.Phase.OPEN, Optional.empty());
        var part = new Participation(
                round.id(),
                Unit.Id.random(),
                "Eken",
                UnitType.OTHER,
                Area.Id.random(),
                "Norra",
                OptionalInt.of(9),
                false);
        return new Visit(new Place(round, series, part), new Organisation("Granby", contact, false), byCard, language);
    }

    private static Instrument withComment(Instrument asked) {
        return new Instrument(
                asked.id(),
                asked.version(),
                asked.title(),
                asked.about(),
                asked.source(),
                asked.rights(),
                asked.wordingKind(),
                asked.scales(),
                asked.questions(),
                asked.scores(),
                List.of(new CommentField("more", Text.of("Mer?", "More?"))));
    }
}
