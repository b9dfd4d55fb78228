package fi.kuule.tests.bench;

import com.fasterxml.jackson.databind.JsonNode;

/** A mail that needs no writing any more: as a survey's mail will be, by its preview. */
record WrittenMail(String subject, String html, String text) {
    static WrittenMail of(JsonNode preview) {
        return new WrittenMail(
                preview.required("subject").asText(),
                preview.required("html").asText(),
                preview.required("text").asText());
    }
}
