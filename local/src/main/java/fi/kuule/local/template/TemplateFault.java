package fi.kuule.local.template;

/** The template says something that this machine does not know or cannot do. Names it, with its line. */
public final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    TemplateFault(int line, String what) {
        super("template.yaml, line " + line + ": " + what);
    }
}
