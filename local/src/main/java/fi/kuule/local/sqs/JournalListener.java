package fi.kuule.local.sqs;

import org.apache.pekko.actor.AbstractActor;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.actor.queue.QueueEventWithOperationStatus;

/** Told by ElasticMQ what becomes of messages; it answers their senders when the journal has them. */
final class JournalListener extends AbstractActor {
    private final MessageJournal journal;

    JournalListener(MessageJournal journal) {
        this.journal = journal;
    }

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(QueueEvent.MessageAdded.class, this::added)
                .match(QueueEvent.MessageRemoved.class, this::removed)
                .match(QueueEventWithOperationStatus.class, event -> done())
                .matchAny(event -> {})
                .build();
    }

    private void added(QueueEvent.MessageAdded event) {
        journal.added(
                event.queueName(),
                event.message().id(),
                event.message().content().value());
        done();
    }

    private void removed(QueueEvent.MessageRemoved event) {
        journal.removed(event.messageId());
        done();
    }

    private void done() {
        getSender().tell(OperationSuccessful$.MODULE$, getSelf());
    }
}
