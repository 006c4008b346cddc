package se.spegla.web.results;

import java.util.List;
import se.spegla.instrument.Instrument;
import se.spegla.report.Provenance;
import se.spegla.report.Report;

/**
 * The page of a report: what stands around it and where its pictures and units lie.
 *
 * @param series its name
 * @param home the address of the series' results
 * @param here the page's own address
 * @param rounds the chosen rounds as a query
 * @param score the id of the score that is shown; "" where all are
 * @param ofUnit whether it is a unit's
 * @param comments the ways to the comments of the same rounds
 */
public record ReportPage(
        Report report,
        String series,
        String home,
        String here,
        String rounds,
        String language,
        RoundChoice choice,
        String score,
        List<ScoreLink> scores,
        boolean ofUnit,
        List<CommentLink> comments) {
    /** A score that can be shown. */
    public record ScoreLink(String title, String href, boolean current) {}

    /** The way to the comments of a round. */
    public record CommentLink(String href, String round) {}

    /** The page of a unit. */
    static ReportPage ofUnit(Report report, Choice choice, String unit, List<CommentLink> comments, String language) {
        var home = home(choice);
        return new ReportPage(
                report,
                choice.series().name(),
                home,
                home + "/" + unit,
                choice.query(),
                language,
                RoundChoice.of(choice),
                "",
                List.of(),
                true,
                comments);
    }

    /** The page of a series. */
    static ReportPage ofSeries(
            Report report,
            Choice choice,
            String score,
            Instrument instrument,
            List<CommentLink> comments,
            String language) {
        var home = home(choice);
        return new ReportPage(
                report,
                choice.series().name(),
                home,
                home,
                choice.query(),
                language,
                RoundChoice.of(choice),
                score,
                instrument.scores().stream()
                        .map(each -> new ScoreLink(
                                each.title().in(language),
                                home + choice.query() + "&score=" + each.id(),
                                each.id().equals(score)))
                        .toList(),
                false,
                comments);
    }

    private static String home(Choice choice) {
        return "/results/" + choice.series().id().value();
    }

    public String overview() {
        return home + rounds;
    }

    /** The address of a unit's page. */
    public String unit(String key) {
        return home + "/" + key + rounds;
    }

    /** The address of a picture, which speaks like the page. */
    public String picture(String id) {
        return here + "/" + id + ".svg" + rounds + "&lang=" + language + (score.isEmpty() ? "" : "&score=" + score);
    }

    /** The address of the figures as a file. */
    public String file() {
        return home + "/figures.csv" + rounds + "&lang=" + language;
    }

    public Provenance provenance() {
        return report.provenance().orElseThrow();
    }
}
