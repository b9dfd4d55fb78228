package fi.kuule.local.template;

import java.util.List;

/**
 * Which events of mails that name a configuration set are reported.
 *
 * @param types as SES names them here: {@code SEND}, {@code DELIVERY}, {@code BOUNCE}, …
 */
public record MailEvents(String configurationSet, List<String> types) {}
