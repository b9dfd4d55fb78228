package fi.kuule.responsecapture;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One organisation, service, survey, wave and open link, to be read and never written. */
record Register(Organisation organisation, Service service, Survey survey, Wave wave, OpenLink openLink) {
    Organisations organisations() {
        return new Organisations() {
            @Override
            public Optional<Organisation> find() {
                return Optional.of(organisation);
            }

            @Override
            public void put(Organisation put) {
                throw new UnsupportedOperationException();
            }
        };
    }

    Services services() {
        return new Services() {
            @Override
            public Optional<Service> find(ServiceId id) {
                return Optional.of(service).filter(found -> found.id().equals(id));
            }

            @Override
            public List<Service> findAll() {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean add(Service add) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void replace(Service replace) {
                throw new UnsupportedOperationException();
            }
        };
    }

    Surveys surveys() {
        return new Surveys() {
            @Override
            public Optional<Survey> find(SurveyRef ref) {
                return Optional.of(survey).filter(found -> found.ref().equals(ref));
            }

            @Override
            public Optional<Survey> newest(SurveyId id) {
                return Optional.of(survey).filter(found -> found.ref().id().equals(id));
            }

            @Override
            public List<Survey> findAll() {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean add(Survey add) {
                throw new UnsupportedOperationException();
            }
        };
    }

    Waves waves() {
        return new Waves() {
            @Override
            public Optional<Wave> find(WaveId id) {
                return Optional.of(wave).filter(found -> found.id().equals(id));
            }

            @Override
            public List<Wave> findAll() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void add(Wave add) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean replace(Wave replace) {
                throw new UnsupportedOperationException();
            }
        };
    }

    OpenLinks openLinks() {
        return new OpenLinks() {
            @Override
            public Optional<OpenLink> find(String code) {
                return Optional.of(openLink).filter(found -> found.code().equals(code));
            }

            @Override
            public List<OpenLink> findAll() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void put(OpenLink put) {
                throw new UnsupportedOperationException();
            }
        };
    }

    CellMaps cellMaps() {
        return new CellMaps() {
            @Override
            public void put(WaveId id, CellMap cells) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Cells of(WaveId id, ServiceId of) {
                return new Cells(Map.of("65-|itakylat|sv|letter", "65-|itakylat|sv|letter"));
            }

            @Override
            public CellMap of(WaveId id) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
