package fi.kuule.tests.security;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What the services answer to a call that is not allowed. */
final class Refusal {
    private Refusal() {}

    static AwsServiceException of(Access access) {
        return switch (access.action().substring(0, access.action().indexOf(':'))) {
            case "dynamodb" -> filled(DynamoDbException.builder(), "AccessDeniedException", 400, access);
            case "sqs" -> filled(SqsException.builder(), "AccessDenied", 403, access);
            default -> filled(SesV2Exception.builder(), "AccessDeniedException", 403, access);
        };
    }

    private static AwsServiceException filled(
            AwsServiceException.Builder exception, String code, int status, Access access) {
        String message = access.function() + " is not authorized to perform: " + access.action() + " on resource: "
                + access.resource() + " because no identity-based policy allows the " + access.action() + " action";
        return exception
                .message(message)
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build();
    }
}
