package fi.kuule.wave;

import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.mail.SendingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How long the mails of a wave will take, by the quota, the pace and the hours that it has to keep. Other waves that send at the same time
 * are known only by what they have sent in the last day.
 *
 * @param mails first mails of the wave
 * @param perDay how many can go on a whole day
 * @param days on how many days mails go
 * @param lastDay the day of the last mail; empty when there is none, or none can go
 * @param fits whether all can go by the wave's last day
 */
public record SendingOutlook(long mails, long perDay, int days, Optional<LocalDate> lastDay, boolean fits) {
    private static final int FURTHEST_DAYS = 3_660;
    private static final int MINUTES_A_DAY = 12 * 60;

    /** @param pace mails a minute, by the organisation's own limit */
    public static SendingOutlook of(
            long mails, SendingQuota quota, int pace, SendingHours hours, Wave wave, Instant now) {
        return new Calculation(quota, Math.min(pace, quota.perMinute()), hours, now).of(mails, wave);
    }

    private record Calculation(SendingQuota quota, long perMinute, SendingHours hours, Instant now) {
        SendingOutlook of(long mails, Wave wave) {
            long perDay = Math.min(quota.perDay(), MINUTES_A_DAY * perMinute);
            if (mails == 0) return new SendingOutlook(0, perDay, 0, Optional.empty(), true);
            long left = mails;
            int days = 0;
            LocalDate first = first(wave);
            for (LocalDate day = first; day.isBefore(first.plusDays(FURTHEST_DAYS)); day = day.plusDays(1)) {
                long gone = onDay(day, days == 0, left);
                if (gone == 0) continue;
                days++;
                left -= gone;
                if (left == 0)
                    return new SendingOutlook(mails, perDay, days, Optional.of(day), !day.isAfter(wave.closes()));
            }
            return new SendingOutlook(mails, perDay, days, Optional.empty(), false);
        }

        private LocalDate first(Wave wave) {
            LocalDate today = LocalDate.ofInstant(now, hours.zone());
            return today.isAfter(wave.opens()) ? today : wave.opens();
        }

        private long onDay(LocalDate day, boolean pilot, long left) {
            long minutes = hours.minutesLeft(day, now);
            boolean today = day.equals(LocalDate.ofInstant(now, hours.zone()));
            long quotaLeft = Math.max(0, quota.perDay() - (today ? quota.sentInDay() : 0));
            long able = pilot && left > Pilot.MAILS ? withPilot(minutes) : minutes * perMinute;
            return Math.min(left, Math.min(quotaLeft, able));
        }

        /** While the wave waits for its pilot, nothing goes. What comes back may take more of these waits. */
        private long withPilot(long minutes) {
            long left = minutes;
            long able = 0;
            for (int round = 0; round < Pilot.LEAST_ROUNDS && left > 0; round++) {
                able += Math.min(Pilot.MAILS, left * perMinute);
                left -= Pilot.WAIT.toMinutes();
            }
            return Math.max(able, left * perMinute);
        }
    }
}
