package fi.kuule.local.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Renders the pages from their templates. */
public final class Pages {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "fi.kuule.local.templates");

    private Pages() {}

    /** @param name of the template, without folder and ending */
    public static String render(String name, Map<String, Object> values) {
        StringOutput page = new StringOutput();
        TEMPLATES.render("console/" + name + ".jte", values, page);
        return page.toString();
    }
}
