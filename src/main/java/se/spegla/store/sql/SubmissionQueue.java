package se.spegla.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.spegla.response.NotStored;
import se.spegla.response.Storing;
import se.spegla.response.Submission;

/**
 * Group commit: while one group is being written to disk the next one gathers, so that one disk write serves all who
 * came together. One sheet that fails does not take the others of its group down.
 */
final class SubmissionQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SubmissionQueue.class);
    private static final int MOST_WAITING = 4_096;
    private static final int MOST_IN_GROUP = 256;

    private record Waiting(Submission submission, CompletableFuture<Storing> outcome) {}

    private static final Waiting END = new Waiting(null, null);

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Function<List<Submission>, List<Storing>> commit;
    private final Thread thread = new Thread(this::run, "submissions");
    private final Semaphore alone = new Semaphore(1);
    private boolean closed;

    /** @param commit stores all of these in one transaction or throws; outcomes in the same order */
    SubmissionQueue(Function<List<Submission>, List<Storing>> commit) {
        this.commit = commit;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /**
     * The future fails with {@link NotStored} where the sheet was not stored. A sheet that comes alone is stored before
     * this returns.
     */
    CompletableFuture<Storing> add(Submission submission) {
        var waiting = new Waiting(submission, new CompletableFuture<>());
        if (isAlone(waiting)) {
            try {
                store(List.of(waiting));
            } finally {
                alone.release();
            }
        }
        return waiting.outcome();
    }

    /** Queues the sheet, unless nobody else waits: then its own thread writes it, which spares two hand-overs. */
    private synchronized boolean isAlone(Waiting waiting) {
        if (closed) {
            fail(waiting, "the server is stopping; send the sheet again in a moment");
            return false;
        }
        if (queue.isEmpty() && alone.tryAcquire()) {
            return true;
        }
        if (!queue.offer(waiting)) {
            fail(waiting, MOST_WAITING + " sheets are waiting already; send the sheet again in a moment");
        }
        return false;
    }

    private static void fail(Waiting waiting, String why) {
        waiting.outcome().completeExceptionally(new NotStored(why));
    }

    /** Returns when every sheet that was taken before has its outcome. */
    void flush() {
        var marker = new Waiting(null, new CompletableFuture<>());
        synchronized (this) {
            if (closed) {
                return;
            }
        }
        try {
            queue.put(marker);
            marker.outcome().join();
            alone.acquire();
            alone.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no more and returns when every sheet that was taken has its outcome. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            queue.put(END);
            thread.join();
            alone.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var ended = false;
        while (!ended) {
            var group = nextGroup();
            ended = group.remove(END);
            store(group);
        }
    }

    private List<Waiting> nextGroup() {
        var group = new ArrayList<Waiting>();
        try {
            group.add(queue.take());
            queue.drainTo(group, MOST_IN_GROUP - 1);
        } catch (InterruptedException e) {
            LOG.warn("the thread that stores sheets was interrupted; it goes on");
        }
        return group;
    }

    /** Markers are reached when all that came before them is stored. */
    private void store(List<Waiting> all) {
        var group = all.stream().filter(waiting -> waiting.submission() != null).toList();
        storeSheets(group);
        all.stream()
                .filter(waiting -> waiting.submission() == null)
                .forEach(marker -> marker.outcome().complete(null));
    }

    private void storeSheets(List<Waiting> group) {
        try {
            storeTogether(group);
        } catch (RuntimeException | Error e) {
            LOG.error("{} sheets could not be stored together; each is tried alone", group.size(), e);
            group.forEach(this::storeAlone);
        }
    }

    private void storeAlone(Waiting one) {
        try {
            storeTogether(List.of(one));
        } catch (RuntimeException | Error e) {
            one.outcome()
                    .completeExceptionally(
                            new NotStored("the sheet could not be written to disk; nothing of it is stored", e));
        }
    }

    private void storeTogether(List<Waiting> group) {
        if (group.isEmpty()) {
            return;
        }
        var outcomes = commit.apply(group.stream().map(Waiting::submission).toList());
        for (int i = 0; i < outcomes.size(); i++) {
            group.get(i).outcome().complete(outcomes.get(i));
        }
    }
}
