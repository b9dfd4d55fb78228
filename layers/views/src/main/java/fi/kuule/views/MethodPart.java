package fi.kuule.views;

import java.util.List;

/** Figures that belong together. */
public record MethodPart(String id, String heading, String lead, List<MethodFigure> figures) {
    public MethodPart {
        figures = List.copyOf(figures);
    }
}
