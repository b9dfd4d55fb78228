package fi.kuule.response;

import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.survey.OpenLink;
import fi.kuule.survey.OpenLinks;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.survey.Surveys;
import fi.kuule.wave.CellMap;
import fi.kuule.wave.CellMaps;
import fi.kuule.wave.Cells;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.Waves;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an organisation has put down, in memory. Writes down what was read. */
final class FakeRegister {
    final List<String> reads = new ArrayList<>();
    final Map<ServiceId, Service> services = new HashMap<>();
    final Map<SurveyRef, Survey> surveys = new HashMap<>();
    final Map<WaveId, Wave> waves = new HashMap<>();
    final Map<String, OpenLink> openLinks = new HashMap<>();
    Map<String, String> cells = Map.of();
    Optional<Organisation> organisation = Optional.empty();

    final class OrganisationRows implements Organisations {
        @Override
        public Optional<Organisation> find() {
            reads.add("organisation");
            return organisation;
        }

        @Override
        public void put(Organisation put) {
            organisation = Optional.of(put);
        }
    }

    final class ServiceRows implements Services {
        @Override
        public Optional<Service> find(ServiceId id) {
            reads.add("service");
            return Optional.ofNullable(services.get(id));
        }

        @Override
        public List<Service> findAll() {
            return List.copyOf(services.values());
        }

        @Override
        public boolean add(Service service) {
            return services.putIfAbsent(service.id(), service) == null;
        }

        @Override
        public void replace(Service service) {
            services.put(service.id(), service);
        }
    }

    final class SurveyRows implements Surveys {
        @Override
        public Optional<Survey> find(SurveyRef ref) {
            reads.add("survey");
            return Optional.ofNullable(surveys.get(ref));
        }

        @Override
        public Optional<Survey> newest(SurveyId id) {
            reads.add("survey");
            return surveys.values().stream()
                    .filter(survey -> survey.ref().id().equals(id))
                    .findFirst();
        }

        @Override
        public List<Survey> findAll() {
            return List.copyOf(surveys.values());
        }

        @Override
        public boolean add(Survey survey) {
            return surveys.putIfAbsent(survey.ref(), survey) == null;
        }
    }

    final class WaveRows implements Waves {
        @Override
        public Optional<Wave> find(WaveId id) {
            reads.add("wave");
            return Optional.ofNullable(waves.get(id));
        }

        @Override
        public List<Wave> findAll() {
            return List.copyOf(waves.values());
        }

        @Override
        public void add(Wave wave) {
            waves.put(wave.id(), wave);
        }

        @Override
        public boolean replace(Wave wave) {
            waves.put(wave.id(), wave);
            return true;
        }
    }

    final class OpenLinkRows implements OpenLinks {
        @Override
        public Optional<OpenLink> find(String code) {
            reads.add("open link");
            return Optional.ofNullable(openLinks.get(code));
        }

        @Override
        public List<OpenLink> findAll() {
            return List.copyOf(openLinks.values());
        }

        @Override
        public void put(OpenLink link) {
            openLinks.put(link.code(), link);
        }
    }

    final class CellRows implements CellMaps {
        @Override
        public void put(WaveId wave, CellMap map) {
            cells = Map.of();
        }

        @Override
        public Cells of(WaveId wave, ServiceId service) {
            return new Cells(cells);
        }

        @Override
        public CellMap of(WaveId wave) {
            throw new UnsupportedOperationException();
        }
    }
}
