package fi.kuule.local.demo;

import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.Member.Role;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.OpenLink;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Mäntyranta, which is on no map: the organisation, its services, the people who read the reports, and its one survey. */
final class Town {
    static final SurveyId SURVEY = new SurveyId("asiointi");

    static final String DOMAIN = "mantyranta.example";

    /** A little less than three months, so that who was asked on the third may be asked on the third three months later. */
    private static final int QUIET_DAYS = 80;

    private static final int RETENTION_DAYS = 3 * 365;

    private Town() {}

    /** Puts everything but the waves. */
    static void found(UseCases useCases, LocalDate first, LocalDate last) {
        useCases.settingUp().put(organisation());
        for (TownService service : TownService.values())
            useCases.serviceRegistration().put(new ServiceId(service.id), number -> TownServices.of(service, number));
        for (Member member : members())
            if (!useCases.membership().put(member).isEmpty())
                throw new IllegalStateException("member " + member.id().value() + " has an unknown service");
        useCases.surveyPublication().publish(SURVEY, ref -> survey(ref, first, last));
        useCases.openLinkPlacing()
                .put(new OpenLink(
                        "kirjasto", SURVEY, new ServiceId(TownService.KIRJASTO.id), Optional.empty(), "juliste"));
    }

    private static Organisation organisation() {
        return new Organisation(
                text("Mäntyrannan kunta", "Mäntyranta kommun", "Municipality of Mäntyranta"),
                List.of(Language.FI, Language.SV, Language.EN),
                address("kysely"),
                address("palaute"),
                Optional.of(URI.create("https://mantyranta.example/palaute")),
                Optional.of(text(
                        "Mäntyrannan kunta, Kunnantie 1, tietosuoja@mantyranta.example",
                        "Mäntyranta kommun, Kommunvägen 1, tietosuoja@mantyranta.example",
                        "Municipality of Mäntyranta, Kunnantie 1, tietosuoja@mantyranta.example")));
    }

    private static List<Member> members() {
        return List.of(
                member("kaisa", "Kaisa Keksitty", Language.FI, Role.ADMINISTRATOR, TownService.values()),
                member("liisa", "Liisa Lukutoukka", Language.FI, Role.MANAGER, TownService.KIRJASTO),
                member("gun-britt", "Gun-Britt Exempel", Language.SV, Role.MANAGER, TownService.VARHAISKASVATUS),
                member("pekka", "Pekka Puhtaaksikirjoittaja", Language.FI, Role.MANAGER, TownService.PERUSOPETUS),
                member("sven", "Sven Påhittad", Language.SV, Role.MANAGER, TownService.TIET_JA_VESI),
                member("raimo", "Raimo Rakenne", Language.FI, Role.MANAGER, TownService.RAKENNUSVALVONTA),
                member("adaeze", "Adaeze Example", Language.EN, Role.MANAGER, TownService.LIIKUNTA),
                member(
                        "emma",
                        "Emma Invented",
                        Language.EN,
                        Role.READER,
                        TownService.NUORISO_JA_KULTTUURI,
                        TownService.KIRJASTO),
                member("marja", "Marja Mallikas", Language.FI, Role.MANAGER, TownService.ASIOINTIPISTE));
    }

    private static Member member(String id, String name, Language language, Role role, TownService... services) {
        Set<ServiceId> ids = Arrays.stream(services)
                .map(service -> new ServiceId(service.id))
                .collect(Collectors.toSet());
        return new Member(new MemberId(id), name, address(id), language, role, ids);
    }

    private static Survey survey(SurveyRef ref, LocalDate first, LocalDate last) {
        return new Survey(
                ref,
                Privacy.ANONYMOUS,
                List.of(Language.FI, Language.SV, Language.EN),
                Survey.recommendAndWhy(),
                first,
                last,
                RETENTION_DAYS,
                QUIET_DAYS);
    }

    static EmailAddress address(String name) {
        return new EmailAddress(name + "@" + DOMAIN);
    }

    static LocalText text(String finnish, String swedish, String english) {
        return new LocalText(Map.of(Language.FI, finnish, Language.SV, swedish, Language.EN, english));
    }
}
