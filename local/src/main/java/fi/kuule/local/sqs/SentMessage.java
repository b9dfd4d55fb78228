package fi.kuule.local.sqs;

/** A message that was put on a queue. */
public record SentMessage(String queue, String body) {
    @Override
    public String toString() {
        return "SentMessage[" + queue + "]";
    }
}
