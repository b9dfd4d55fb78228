package fi.kuule.tests.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The folder of a running cloud in which a mail lies as soon as SES has taken it, before its sender hears of that. */
final class MailFolder implements AutoCloseable {
    private static final String MAIL = ".json";
    private final Path folder;
    private final WatchService watch;

    MailFolder(Path data) {
        this.folder = data.resolve("mail");
        try {
            watch = folder.getFileSystem().newWatchService();
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
        } catch (IOException e) {
            throw new UncheckedIOException("the mail folder cannot be watched", e);
        }
    }

    int count() {
        return names().size();
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(MAIL))
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the mail folder cannot be read", e);
        }
        return names;
    }

    /** Returns at the moment when so many mails lie there. */
    void await(int mails) throws InterruptedException {
        Set<String> names = names();
        while (names.size() < mails) {
            WatchKey key = watch.take();
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.kind() == StandardWatchEventKinds.OVERFLOW) names.addAll(names());
                else if (String.valueOf(event.context()).endsWith(MAIL)) names.add(String.valueOf(event.context()));
            }
            key.reset();
        }
    }

    @Override
    public void close() {
        try {
            watch.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
