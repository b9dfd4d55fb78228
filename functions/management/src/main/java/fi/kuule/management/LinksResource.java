package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.survey.OpenLink;
import fi.kuule.survey.OpenLinkPlacing;
import fi.kuule.survey.OpenLinks;
import java.util.function.Function;

/** {@code /api/links}: open links. */
final class LinksResource {
    private final OpenLinks links;
    private final OpenLinkPlacing placing;

    LinksResource(OpenLinks links, OpenLinkPlacing placing) {
        this.links = links;
        this.placing = placing;
    }

    HttpReply list(Call call) {
        return Replies.list("links", links.findAll(), OpenLinkDocument::write);
    }

    HttpReply get(Call call) {
        return call.id("code", Function.identity())
                .then(code -> links.find(code)
                        .map(link -> Replies.ok(OpenLinkDocument.write(link)))
                        .orElseGet(() -> Problem.notFound("open link").reply()));
    }

    HttpReply put(Call call) {
        return call.id("code", Function.identity())
                .then(code -> call.document(fields -> OpenLinkDocument.read(code, fields))
                        .then(this::put));
    }

    private HttpReply put(OpenLink link) {
        return switch (placing.put(link)) {
            case PUT -> Replies.ok(OpenLinkDocument.write(link));
            case UNKNOWN_SURVEY ->
                Problem.at("/survey", "there is no survey of this id").reply();
            case UNKNOWN_SERVICE ->
                Problem.at("/service", "there is no service of this id").reply();
            case UNKNOWN_TOUCHPOINT ->
                Problem.at("/touchpoint", "the service has no touchpoint of this id")
                        .reply();
        };
    }
}
