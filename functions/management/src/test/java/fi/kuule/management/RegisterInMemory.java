package fi.kuule.management;

import fi.kuule.organisation.ContextNote;
import fi.kuule.organisation.ContextNotes;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.response.AnswerMapping;
import fi.kuule.response.AnswerMappings;
import fi.kuule.survey.OpenLink;
import fi.kuule.survey.OpenLinks;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.survey.Surveys;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The documents of the Register, in memory. */
final class RegisterInMemory {
    private Optional<Organisation> organisation = Optional.empty();
    private final TreeMap<String, Service> services = new TreeMap<>();
    private final TreeMap<String, Member> members = new TreeMap<>();
    private final TreeMap<String, Survey> versions = new TreeMap<>();
    private final TreeMap<String, Survey> newest = new TreeMap<>();
    private final TreeMap<String, OpenLink> links = new TreeMap<>();
    private final TreeMap<String, AnswerMapping> mappings = new TreeMap<>();
    private final TreeMap<String, ContextNote> notes = new TreeMap<>();

    Organisations organisations() {
        return new Organisations() {
            @Override
            public Optional<Organisation> find() {
                return organisation;
            }

            @Override
            public void put(Organisation put) {
                organisation = Optional.of(put);
            }
        };
    }

    Services services() {
        return new Services() {
            @Override
            public Optional<Service> find(ServiceId id) {
                return Optional.ofNullable(services.get(id.value()));
            }

            @Override
            public List<Service> findAll() {
                return List.copyOf(services.values());
            }

            @Override
            public boolean add(Service service) {
                return services.putIfAbsent(service.id().value(), service) == null;
            }

            @Override
            public void replace(Service service) {
                services.replace(service.id().value(), service);
            }
        };
    }

    ContextNotes notes() {
        return new ContextNotes() {
            @Override
            public List<ContextNote> findAll() {
                return List.copyOf(notes.values());
            }

            @Override
            public void put(ContextNote note) {
                notes.put(note.id(), note);
            }

            @Override
            public boolean remove(String id) {
                return notes.remove(id) != null;
            }
        };
    }

    Members members() {
        return new Members() {
            @Override
            public Optional<Member> find(MemberId id) {
                return Optional.ofNullable(members.get(id.value()));
            }

            @Override
            public List<Member> findAll() {
                return List.copyOf(members.values());
            }

            @Override
            public void put(Member member) {
                members.put(member.id().value(), member);
            }

            @Override
            public boolean remove(MemberId id) {
                return members.remove(id.value()) != null;
            }
        };
    }

    Surveys surveys() {
        return new Surveys() {
            @Override
            public Optional<Survey> find(SurveyRef ref) {
                return Optional.ofNullable(versions.get(ref.toString()));
            }

            @Override
            public Optional<Survey> newest(SurveyId id) {
                return Optional.ofNullable(newest.get(id.value()));
            }

            @Override
            public List<Survey> findAll() {
                return List.copyOf(newest.values());
            }

            @Override
            public boolean add(Survey survey) {
                newest.put(survey.ref().id().value(), survey);
                return versions.putIfAbsent(survey.ref().toString(), survey) == null;
            }
        };
    }

    OpenLinks links() {
        return new OpenLinks() {
            @Override
            public Optional<OpenLink> find(String code) {
                return Optional.ofNullable(links.get(code));
            }

            @Override
            public List<OpenLink> findAll() {
                return List.copyOf(links.values());
            }

            @Override
            public void put(OpenLink link) {
                links.put(link.code(), link);
            }
        };
    }

    AnswerMappings mappings() {
        return new AnswerMappings() {
            @Override
            public Optional<AnswerMapping> find(String name) {
                return Optional.ofNullable(mappings.get(name));
            }

            @Override
            public List<AnswerMapping> findAll() {
                return List.copyOf(mappings.values());
            }

            @Override
            public void put(AnswerMapping mapping) {
                mappings.put(mapping.name(), mapping);
            }
        };
    }
}
