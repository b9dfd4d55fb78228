package fi.kuule.tests.bench;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A call that has time, and whose log goes to the error stream, away from what is measured, when it is about something bad. */
class QuietContext implements Context, LambdaLogger {
    @Override
    public String getAwsRequestId() {
        return "mitta";
    }

    @Override
    public String getLogGroupName() {
        return "mitta";
    }

    @Override
    public String getLogStreamName() {
        return "mitta";
    }

    @Override
    public String getFunctionName() {
        return "mitta";
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "mitta";
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return Integer.MAX_VALUE;
    }

    @Override
    public int getMemoryLimitInMB() {
        return 1024;
    }

    @Override
    public LambdaLogger getLogger() {
        return this;
    }

    @Override
    public void log(String message) {
        if (message.contains("failed") || message.contains("unavailable")) System.err.print(message);
    }

    @Override
    public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
    }
}
