package fi.kuule.local;

import com.sun.net.httpserver.HttpServer;
import fi.kuule.local.dynamodb.DynamoDbEngine;
import fi.kuule.local.sqs.SqsEngine;
import fi.kuule.local.template.Stack;
import java.net.URI;
import java.util.Optional;

/** What runs before any function does: engines, bound ports, and what the template says of them. */
record Ground(
        Optional<DataDirectory> directory,
        Optional<ApiKey> apiKey,
        Stack stack,
        URI baseUri,
        HttpServer door,
        HttpServer sesDoor,
        DynamoDbEngine dynamoDb,
        SqsEngine sqs) {}
