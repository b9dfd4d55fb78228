package fi.kuule.views;

import fi.kuule.organisation.ContextNote;
import fi.kuule.report.Limit;
import fi.kuule.report.Limits;
import fi.kuule.report.Report;
import java.util.List;
import java.util.stream.Collectors;

/** What a number does not tell, in sentences. */
final class LimitsWording {
    private final ReportWording words;

    private final GroupNames names;

    private LimitsWording(ReportWording words, GroupNames names) {
        this.words = words;
        this.names = names;
    }

    static List<String> of(ReportWording words, GroupNames names, Report report) {
        LimitsWording wording = new LimitsWording(words, names);
        return Limits.of(report).limits().stream().map(wording::sentence).toList();
    }

    private String sentence(Limit limit) {
        return switch (limit) {
            case Limit.Silent silent -> silent(silent);
            case Limit.SelfSelected self -> words.get("limits.silentUnknown");
            case Limit.StillOpen open -> counted("limits.stillOpen", open.asked());
            case Limit.NonUsers none -> words.get("limits.nonUsers");
            case Limit.Recall recall -> words.get("limits.recall");
            case Limit.Reason reason -> words.get("limits.reason");
            case Limit.Cause cause -> words.get("limits.cause", "notes", notes(cause));
            case Limit.Season season -> words.get("limits.season");
            case Limit.Benchmark benchmark -> words.get("limits.benchmark");
            case Limit.FewAnswers few -> counted("limits.few", few.n());
            case Limit.SmallMonths small -> counted("limits.smallMonths", small.months());
            case Limit.Unheard unheard ->
                words.get("limits.unheard", "group", names.full(unheard.dimension(), unheard.value()));
            case Limit.Unweighted unweighted -> words.get("limits.unweighted", "needed", "" + unweighted.needed());
            case Limit.Weights weights -> words.get("limits.weights");
            case Limit.Writers writers ->
                words.get("limits.writers", "share", words.figures().percent(writers.percent()));
        };
    }

    private String counted(String key, int count) {
        return words.plural(key, count, "count", words.figures().count(count));
    }

    private String silent(Limit.Silent silent) {
        String bounds = words.get(
                "limits.silent",
                Slots.of("share", words.figures().percent(silent.percent()))
                        .and("worst", Figures.signed(silent.worst()))
                        .and("best", Figures.signed(silent.best())));
        return silent.sameAnswers() ? bounds : bounds + " " + words.get("limits.silent.others");
    }

    private String notes(Limit.Cause cause) {
        return cause.notes().stream().map(this::note).collect(Collectors.joining("; "));
    }

    /** Within a sentence: without the full stop that its own may have. */
    private String note(ContextNote note) {
        return words.figures().date(note.day()) + " "
                + note.text().in(words.language()).strip().replaceFirst("\\.$", "");
    }
}
