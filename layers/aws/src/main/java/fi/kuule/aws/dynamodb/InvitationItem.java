package fi.kuule.aws.dynamodb;

import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Recipient;
import fi.kuule.mail.Reference;
import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Invitations.Summary;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WayOut;
import java.time.Instant;
import java.util.Optional;

/** How an invitation stands in its table; under 1 KB, so that answering costs one unit twice. */
final class InvitationItem {
    static final String ADDRESS = "address";
    static final String REFERENCE = "letterReference";
    static final String MAIL = "mail";
    static final String WAVE = "wave";

    /** Which mail is due; absent in the first round. */
    static final String ROUND = "round";

    private InvitationItem() {}

    static Item item(Invitation invitation) {
        Item item = new Item()
                .text(InvitationKeys.ID, invitation.id().value())
                .text(InvitationKeys.WAVE_SHARD, InvitationKeys.waveShard(invitation.wave(), invitation.id()))
                .text(WAVE, invitation.wave().value())
                .text("service", invitation.service().value())
                .text("touchpoint", invitation.touchpoint())
                .text("language", invitation.language().tag())
                .text("cell", invitation.combination())
                .text(ADDRESS, invitation.address().map(EmailAddress::value))
                .text(REFERENCE, invitation.reference().map(Reference::value))
                .text(MAIL, invitation.mail().name())
                .number("expires", invitation.expires().getEpochSecond());
        invitation.dueAt().ifPresent(due -> item.number(InvitationKeys.DUE_AT, due.getEpochSecond()));
        if (invitation.round() > 0) item.number(ROUND, invitation.round());
        if (invitation.answered()) item.flag(InvitationKeys.ANSWERED, true);
        invitation.wayOut().ifPresent(way -> item.text(InvitationKeys.WAY_OUT, way.name()));
        return item;
    }

    static Invitation invitation(Item item) {
        return new Invitation(
                new InvitationId(item.text(InvitationKeys.ID)),
                new WaveId(item.text(WAVE)),
                new ServiceId(item.text("service")),
                item.optionalText("touchpoint"),
                Language.of(item.text("language")).orElseThrow(),
                item.text("cell"),
                recipient(item),
                MailState.valueOf(item.text(MAIL)),
                round(item),
                item.flag(InvitationKeys.ANSWERED),
                item.optionalNumber(InvitationKeys.DUE_AT).map(Instant::ofEpochSecond),
                Instant.ofEpochSecond(item.number("expires")),
                wayOut(item));
    }

    /** Stands in the index of what is due, too. */
    static int round(Item item) {
        return item.optionalNumber(ROUND).map(Math::toIntExact).orElse(0);
    }

    private static Optional<Recipient> recipient(Item item) {
        Optional<Recipient> address = item.optionalText(ADDRESS).map(EmailAddress::new);
        return address.or(() -> item.optionalText(REFERENCE).map(Reference::new));
    }

    /** From the index byWave. */
    static Summary summary(Item item) {
        return new Summary(
                new InvitationId(item.text(InvitationKeys.ID)),
                new ServiceId(item.text("service")),
                item.text("cell"),
                MailState.valueOf(item.text(MAIL)),
                wayOut(item));
    }

    private static Optional<WayOut> wayOut(Item item) {
        return item.optionalText(InvitationKeys.WAY_OUT).map(WayOut::valueOf);
    }
}
