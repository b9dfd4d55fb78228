package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.organisation.Services;
import fi.kuule.response.AnswerMapping;
import fi.kuule.response.AnswerMapping.ServiceSource;
import fi.kuule.response.AnswerMappings;
import java.util.function.Function;

/** {@code /api/mappings}: how files of past answers are read. */
final class MappingsResource {
    private final AnswerMappings mappings;
    private final Services services;

    MappingsResource(AnswerMappings mappings, Services services) {
        this.mappings = mappings;
        this.services = services;
    }

    HttpReply list(Call call) {
        return Replies.list("mappings", mappings.findAll(), MappingDocument::write);
    }

    HttpReply get(Call call) {
        return call.id("name", Function.identity())
                .then(name -> mappings.find(name)
                        .map(mapping -> Replies.ok(MappingDocument.write(mapping)))
                        .orElseGet(() -> Problem.notFound("mapping").reply()));
    }

    HttpReply put(Call call) {
        return call.id("name", Function.identity())
                .then(name -> call.document(fields -> MappingDocument.read(name, fields))
                        .then(this::put));
    }

    private HttpReply put(AnswerMapping mapping) {
        boolean unknown = mapping.service() instanceof ServiceSource.Fixed fixed
                && services.find(fixed.service()).isEmpty();
        if (unknown)
            return Problem.at("/service/fixed", "there is no service of this id")
                    .reply();
        mappings.put(mapping);
        return Replies.ok(MappingDocument.write(mapping));
    }
}
