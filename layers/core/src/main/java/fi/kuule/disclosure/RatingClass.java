package fi.kuule.disclosure;

import fi.kuule.response.Rating;

/** The three classes of the recommendation question. */
public enum RatingClass {
    DETRACTOR,
    PASSIVE,
    PROMOTER;

    static RatingClass of(Rating rating) {
        if (rating.value() <= 6) return DETRACTOR;
        return rating.value() <= 8 ? PASSIVE : PROMOTER;
    }
}
