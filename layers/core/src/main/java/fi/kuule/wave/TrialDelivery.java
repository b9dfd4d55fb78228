package fi.kuule.wave;

import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.language.Language;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.HeaderText;
import fi.kuule.mail.Message;
import fi.kuule.mail.Outgoing.TrialMail;
import fi.kuule.mail.Sending;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.survey.Surveys;
import fi.kuule.wave.ExampleLetters.Example;
import fi.kuule.wave.ExampleLetters.Occasion;
import java.util.Optional;

/** Delivers a test of a survey's mail to the member who asked for it, and to no other address. */
public final class TrialDelivery {
    private final Members members;
    private final Surveys surveys;
    private final Services services;
    private final ExampleMails examples;
    private final StoppedAddresses stopped;
    private final Keys keys;
    private final Sending sending;

    public TrialDelivery(
            Members members,
            Surveys surveys,
            Services services,
            ExampleMails examples,
            StoppedAddresses stopped,
            Keys keys,
            Sending sending) {
        this.members = members;
        this.surveys = surveys;
        this.services = services;
        this.examples = examples;
        this.stopped = stopped;
        this.keys = keys;
        this.sending = sending;
    }

    public Delivery deliver(TrialMail mail) {
        Optional<Member> member = members.find(new MemberId(mail.member()));
        Optional<Survey> survey = surveys.find(new SurveyRef(new SurveyId(mail.survey()), mail.version()));
        Optional<Service> service = services.find(new ServiceId(mail.service()));
        if (member.isEmpty() || survey.isEmpty() || service.isEmpty())
            return new Delivery.Dropped(Delivery.Reason.GONE);
        if (isRefusing(member.get().address())) return new Delivery.Dropped(Delivery.Reason.ADDRESS_STOPPED);
        return sending.send(mail.id(), message(mail, member.get(), survey.get(), service.get()));
    }

    /** Unsubscribing is from surveys, and this is one's own work. A bounce or a complaint ends it. */
    private boolean isRefusing(EmailAddress address) {
        return stopped.stopOf(AddressKey.of(keys.key(KeyPurpose.ADDRESS), address), new StopScope.Reports())
                .filter(reason -> reason != StoppedAddresses.Reason.UNSUBSCRIBED)
                .isPresent();
    }

    /** Without one-click unsubscribing: there is nothing that it could end. */
    private Message message(TrialMail mail, Member member, Survey survey, Service service) {
        Language language = Language.of(mail.language()).orElseThrow();
        Organisation organisation = examples.organisation();
        Example example = examples.compose(survey, service, language, mail.round(), Occasion.TRIAL);
        return new Message(
                member.address(),
                organisation.sender(),
                new HeaderText(organisation.name().in(language)),
                organisation.replyTo(),
                language,
                example.subject(),
                example.html(),
                example.text(),
                Optional.empty());
    }
}
