package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.ServiceId;
import java.time.YearMonth;

/**
 * Keys of the Reports table: a service's reports, releases, groups of people and sent mails; a link's access, and by member which links there
 * are.
 */
final class ReportKeys {
    static final String OWNER = "owner";
    static final String ITEM = "item";
    private static final String LINK = "link";

    private ReportKeys() {}

    static Item report(ServiceId service, YearMonth month) {
        return item(service.value(), month.toString());
    }

    static Item release(ServiceId service, YearMonth month) {
        return item(service.value(), release(month));
    }

    /** The item of a release, for queries. */
    static String release(YearMonth month) {
        return "release#" + month;
    }

    static Item groups(ServiceId service, YearMonth month) {
        return item(service.value(), groups(month));
    }

    /** The item of a month's groups of people, for queries. */
    static String groups(YearMonth month) {
        return "groups#" + month;
    }

    static Item sent(ServiceId service, YearMonth month, MemberId member) {
        return item(service.value(), "sent#" + month + "#" + member.value());
    }

    static Item access(String tokenDigest) {
        return item("access#" + tokenDigest, LINK);
    }

    /** That a member was given a link. */
    static Item given(MemberId member, ServiceId service, YearMonth month) {
        return item(given(member), given(service) + month);
    }

    /** The owner of what a member was given, for queries. */
    static String given(MemberId member) {
        return "links#" + member.value();
    }

    /** How the items of a service begin, for queries. */
    static String given(ServiceId service) {
        return service.value() + "#";
    }

    private static Item item(String owner, String item) {
        return new Item().text(OWNER, owner).text(ITEM, item);
    }
}
