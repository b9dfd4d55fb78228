package fi.kuule.score;

import fi.kuule.organisation.Service;
import fi.kuule.organisation.Services;
import fi.kuule.wave.Asked;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.Population;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.Waves;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Ends waves whose last day has passed: takes the addresses off, counts who took part, merges cells that few answered in, and closes the wave last of all, so that
 * a night that broke off is done again from the beginning without harm.
 */
public final class WaveClosing {
    /** How many nights a stopped or withdrawn wave is tidied after its last day; it has no state left to go to that would say it is done. */
    static final int STOPPED_NIGHTS = 7;

    /** How many nights a wave stays open for invitations that were made and are not seen: reading by wave may lag behind. */
    private static final int MISSING_NIGHTS = 7;

    private final Waves waves;
    private final Asked asked;
    private final Invitations invitations;
    private final Services services;
    private final SmallCells cells;
    private final Dispositions dispositions;

    public WaveClosing(
            Waves waves,
            Asked asked,
            Invitations invitations,
            Services services,
            SmallCells cells,
            Dispositions dispositions) {
        this.waves = waves;
        this.asked = asked;
        this.invitations = invitations;
        this.services = services;
        this.cells = cells;
        this.dispositions = dispositions;
    }

    /** Returns how many waves were closed. A wave that somebody changed meanwhile is closed the next night. */
    public int run(LocalDate today) {
        List<Wave> ended = waves.findAll().stream()
                .filter(wave -> wave.closes().isBefore(today))
                .filter(wave -> mustTidy(wave, today))
                .toList();
        List<Wave> tidied = ended.stream().filter(wave -> tidy(wave, today)).toList();
        return (int) tidied.stream().filter(this::close).count();
    }

    private static boolean mustTidy(Wave wave, LocalDate today) {
        return switch (wave.state()) {
            case DRAFT, RUNNING, PAUSED -> true;
            case STOPPED, WITHDRAWN -> !wave.closes().plusDays(STOPPED_NIGHTS).isBefore(today);
            case CLOSED -> false;
        };
    }

    /** False when the wave has more invitations than were seen, so that addresses may be left: the next night sees more. */
    private boolean tidy(Wave wave, LocalDate today) {
        int[] seen = {0};
        ParticipationCounter participation = new ParticipationCounter(wave);
        invitations.ofWave(wave.id(), invitation -> {
            participation.count(invitation, invitations.removeAddress(invitation.id()));
            seen[0]++;
        });
        if (wave.state() != WaveState.DRAFT) services.findAll().forEach(service -> count(wave, service, participation));
        return seen[0] >= made(wave) || wave.closes().plusDays(MISSING_NIGHTS).isBefore(today);
    }

    private void count(Wave wave, Service service, ParticipationCounter participation) {
        cells.merge(service, wave);
        Map<Population, Participation> counted = participation.of(service);
        if (!counted.isEmpty()) dispositions.putParticipation(wave.id(), service.id(), counted);
    }

    private int made(Wave wave) {
        return asked.of(wave.id()).stream().mapToInt(AskedCounts::total).sum();
    }

    /** A draft that was never started has nothing to close: it is stopped. */
    private boolean close(Wave wave) {
        return switch (wave.state()) {
            case DRAFT -> waves.replace(wave.to(WaveState.STOPPED));
            case RUNNING, PAUSED -> waves.replace(wave.to(WaveState.CLOSED));
            case STOPPED, WITHDRAWN, CLOSED -> false;
        };
    }
}
