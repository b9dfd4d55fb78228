package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;

/** What a route does. */
@FunctionalInterface
interface Action {
    HttpReply act(Call call);
}
