package fi.kuule.views;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The templates of citizens' pages, by name. */
final class CitizenTemplates {
    private static final int USUAL_LENGTH = 12_000;
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, CitizenTemplates.class.getClassLoader(), "fi.kuule.views.templates");

    private CitizenTemplates() {}

    static Page notice(NoticeView view) {
        return render("notice", view, view.frame());
    }

    static Page render(String template, Object view, CitizenFrame frame) {
        StringOutput output = new StringOutput(USUAL_LENGTH);
        TEMPLATES.render("citizen/" + template + ".jte", view, output);
        return new Page(output.toString().strip(), frame.style().source());
    }
}
