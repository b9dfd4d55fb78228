package fi.kuule.views;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates of reports, in mail and as pages, by name. */
final class ReportTemplates {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ReportTemplates.class.getClassLoader(), "fi.kuule.views.templates");

    private ReportTemplates() {}

    static String render(String name, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        TEMPLATES.render("report/" + name + ".jte", parameters, output);
        return output.toString();
    }
}
