package fi.kuule.local.console;

import fi.kuule.local.template.Lambda;
import fi.kuule.local.template.Route;
import java.util.List;

/** The first page. */
public record Overview(String now, String baseUri, int mails, List<Route> routes, List<Lambda> functions) {}
