package fi.kuule.tests.security;

import fi.kuule.tests.template.Template;

/** The roles of template.yaml and what is kept of their use; one for the whole run of the tests. */
final class Permissions {
    private static final Template TEMPLATE = Template.read();
    static final Arns ARNS = new Arns(TEMPLATE);
    static final Roles ROLES = new Roles(TEMPLATE, ARNS);
    static final Asking ASKING = new Asking(TEMPLATE);
    static final Watch WATCH = new Watch(ROLES);

    private Permissions() {}
}
