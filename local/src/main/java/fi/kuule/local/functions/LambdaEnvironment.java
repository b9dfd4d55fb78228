package fi.kuule.local.functions;

import fi.kuule.local.template.Addresses;
import fi.kuule.local.template.Lambda;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a function finds in its environment: the template's variables, what Lambda sets, and where this machine's engines are. As on Lambda
 * each has credentials of its own; here the access key is the function's logical id.
 */
public record LambdaEnvironment(URI dynamoDb, URI sqs, URI ses) {
    public Map<String, String> of(Lambda function) {
        Map<String, String> variables = new TreeMap<>(function.environment());
        variables.put("AWS_REGION", Addresses.REGION);
        variables.put("AWS_DEFAULT_REGION", Addresses.REGION);
        variables.put("AWS_ACCESS_KEY_ID", function.id());
        variables.put("AWS_SECRET_ACCESS_KEY", "local");
        variables.put("AWS_SESSION_TOKEN", "local");
        variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
        variables.put("AWS_LAMBDA_FUNCTION_NAME", function.id());
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memory()));
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.id());
        variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        variables.put("_HANDLER", function.handler());
        variables.put("LANG", "en_US.UTF-8");
        variables.put("TZ", ":UTC");
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
        variables.put("AWS_ENDPOINT_URL_SQS", sqs.toString());
        variables.put("AWS_ENDPOINT_URL_SESV2", ses.toString());
        return variables;
    }
}
