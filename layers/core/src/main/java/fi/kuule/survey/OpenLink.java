package fi.kuule.survey;

import fi.kuule.organisation.ServiceId;
import java.util.Optional;

/**
 * A link that anyone may use: poster, kiosk, web page. Its answers have no response rate.
 *
 * @param code what stands in the address, a slug chosen by the organisation
 * @param channel where the link hangs, such as {@code poster}: a slug
 */
public record OpenLink(String code, SurveyId survey, ServiceId service, Optional<String> touchpoint, String channel) {}
