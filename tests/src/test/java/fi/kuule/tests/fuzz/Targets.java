package fi.kuule.tests.fuzz;

import java.util.List;
import java.util.Map;

/**
 * What leads somewhere: odd requests begin as good ones.
 *
 * @param tokens of personal links
 * @param unsubscribe tokens of unsubscribe links
 * @param reports tokens of report links
 * @param receipts codes of stored answers
 * @param seals of pages, by the path of the page
 */
record Targets(
        List<String> tokens,
        List<String> unsubscribe,
        List<String> reports,
        List<String> receipts,
        Map<String, String> seals) {}
