package fi.kuule.response;

import java.time.LocalDate;

/**
 * Where a response is stored.
 *
 * @param service the number of the service
 * @param day the day of the answer in the organisation's zone
 * @param id SHA-256 of the receipt's secret, 43 characters
 */
public record ResponseKey(int service, LocalDate day, String id) {}
