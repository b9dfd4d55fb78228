package fi.kuule.views;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The templates of mails, by name. */
final class MailTemplates {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, MailTemplates.class.getClassLoader(), "fi.kuule.views.templates");

    private MailTemplates() {}

    static String render(String name, Object mail) {
        StringOutput output = new StringOutput();
        TEMPLATES.render("mail/" + name + ".jte", mail, output);
        return output.toString();
    }
}
