package fi.kuule.wave;

import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.SendingAccount;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.mail.SendingHours;
import fi.kuule.mail.VerifiedIdentities;
import fi.kuule.wave.WaveControl.Change;
import java.util.Optional;
import java.util.Set;

/** Tells how the mails of a wave will go, and why they cannot. */
public final class WaveSending implements StartCheck {
    private final SendingAccount account;
    private final VerifiedIdentities identities;
    private final Addressees addressees;
    private final MailDispatch.Pace pace;

    public WaveSending(
            SendingAccount account, VerifiedIdentities identities, Addressees addressees, MailDispatch.Pace pace) {
        this.account = account;
        this.identities = identities;
        this.addressees = addressees;
        this.pace = pace;
    }

    /** Empty for a wave of letters, of which nothing is asked. */
    public Optional<SendingOutlook> outlook(Wave wave, AskedCounts counts) {
        return counts.by(Channel.EMAIL) == 0 ? Optional.empty() : Optional.of(outlook(wave, counts, account.quota()));
    }

    private SendingOutlook outlook(Wave wave, AskedCounts counts, SendingQuota quota) {
        return SendingOutlook.of(
                counts.by(Channel.EMAIL),
                quota,
                pace.mailsPerMinute(),
                new SendingHours(pace.zone()),
                wave,
                pace.clock().instant());
    }

    /** What could not go in any case is not looked at person by person. A wave of letters is not held against anything. */
    @Override
    public Optional<Change> hindrance(Wave wave, AskedCounts counts) {
        int mails = counts.by(Channel.EMAIL);
        if (mails == 0) return Optional.empty();
        SendingQuota quota = account.quota();
        SendingOutlook outlook = outlook(wave, counts, quota);
        if (!outlook.fits()) return Optional.of(new Change.TooLong(outlook, wave.closes()));
        int unverified = quota.sandbox() ? unverified(wave) : 0;
        return unverified == 0 ? Optional.empty() : Optional.of(new Change.Sandboxed(unverified, mails));
    }

    private int unverified(Wave wave) {
        Set<String> verified = VerifiedIdentities.comparable(identities.all());
        Counting counting = new Counting();
        addressees.ofWave(wave.id(), address -> counting.add(verified, address));
        return counting.unverified;
    }

    private static final class Counting {
        private int unverified = 0;

        void add(Set<String> verified, EmailAddress address) {
            if (!VerifiedIdentities.allow(verified, address)) unverified++;
        }
    }
}
