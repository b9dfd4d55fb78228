package fi.kuule.local;

import fi.kuule.local.dynamodb.DynamoDbEngine;
import fi.kuule.local.dynamodb.ExpiredRows;
import fi.kuule.local.functions.FunctionLog;
import fi.kuule.local.functions.Functions;
import fi.kuule.local.functions.LambdaEnvironment;
import fi.kuule.local.mailbox.Mailbox;
import fi.kuule.local.schedule.LocalClock;
import fi.kuule.local.schedule.Schedules;
import fi.kuule.local.schedule.Timekeeper;
import fi.kuule.local.ses.SendingService;
import fi.kuule.local.sqs.QueuePoller;
import fi.kuule.local.sqs.SqsEngine;
import fi.kuule.local.template.Stack;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What a running cloud is made of. */
record Parts(
        URI baseUri,
        Stack stack,
        LocalClock clock,
        Optional<ApiKey> apiKey,
        DynamoDbEngine dynamoDb,
        SqsEngine sqs,
        Mailbox mailbox,
        SendingService sending,
        Functions functions,
        LambdaEnvironment environment,
        FunctionLog log,
        Schedules schedules,
        Timekeeper timekeeper,
        List<QueuePoller> pollers,
        Idleness idleness,
        ExpiredRows expiredRows,
        Closing closing) {}
