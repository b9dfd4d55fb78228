package fi.kuule.views;

import fi.kuule.organisation.Service;
import fi.kuule.report.PopulationPeople;
import fi.kuule.score.Dimension;
import fi.kuule.wave.Channel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What groups of people are called: ages and areas as the contact list has them, the rest in the reader's language. */
record GroupNames(ReportWording words, Service service) {
    String dimension(Dimension dimension) {
        return words.get("people.dimension." + dimension.id());
    }

    /** With what it is a group of, where it stands alone: {@code Ikä 16–29}. */
    String full(Dimension dimension, String value) {
        if (value.equals(Dimension.UNTOLD)) return words.get("people.untold.alone", "dimension", dimension(dimension));
        String name = of(dimension, value);
        return dimension == Dimension.TOUCHPOINT ? words.capital(name) : dimension(dimension) + " " + name;
    }

    /** By dimension, in a sentence: {@code ikä 16–29, 75+; kieli englanti}. */
    String listed(List<PopulationPeople.Hidden> groups) {
        Map<Dimension, List<String>> names = new EnumMap<>(Dimension.class);
        groups.forEach(group -> names.computeIfAbsent(group.dimension(), kind -> new ArrayList<>())
                .add(of(group.dimension(), group.value())));
        return names.entrySet().stream()
                .map(kind -> dimension(kind.getKey())
                                .toLowerCase(words.language().locale()) + " " + String.join(", ", kind.getValue()))
                .collect(Collectors.joining("; "));
    }

    String of(Dimension dimension, String value) {
        if (value.equals(Dimension.UNTOLD)) return words.get("people.untold");
        return switch (dimension) {
            case AGE -> value.replace('-', '–');
            case LANGUAGE -> language(value);
            case CHANNEL -> channel(value);
            case TOUCHPOINT -> touchpoint(value);
            case AREA -> value;
        };
    }

    private String channel(String id) {
        boolean asked = id.equals(Channel.EMAIL.id()) || id.equals(Channel.LETTER.id());
        return asked ? words.get("people.channel." + id) : id;
    }

    private String language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getDisplayLanguage(words.language().locale());
    }

    private String touchpoint(String id) {
        return service.touchpoints().stream()
                .filter(touchpoint -> touchpoint.id().equals(id))
                .map(touchpoint -> touchpoint.name().in(words.language()))
                .findFirst()
                .orElse(id);
    }
}
